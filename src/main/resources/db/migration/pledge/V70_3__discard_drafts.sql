-- A draft that was discarded stays, so that it can be taken back; it counts as no letter.
alter table pledge drop constraint pledge_state_check;
alter table pledge add constraint pledge_state_check check (state in
    ('DRAFT', 'UNDER_REVIEW', 'ON_NOTICE', 'IN_FORCE', 'AMEND_REVIEW', 'SELF_REPORTED', 'UNDER_APPRAISAL',
     'FULFILLED', 'PARTLY', 'EXCUSED', 'UNFULFILLED', 'RECTIFYING', 'ARCHIVED', 'DISCARDED'));
drop index pledge_once;
create unique index pledge_once on pledge (unit_id, campaign_id, pledger_kind, member_id) nulls not distinct
    where state not in ('ARCHIVED', 'DISCARDED');
