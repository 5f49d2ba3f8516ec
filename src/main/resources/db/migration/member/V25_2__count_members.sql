-- Counting a subtree reads this and no member.
create index member_count on member (unit_id, category) where status = 'ACTIVE';
