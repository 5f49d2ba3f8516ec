-- Which form began it: sent again, it begins no second one. Held by a turn of its account, not by an index: what failed or
-- was never paid may be begun again by the same form, and may still be paid after all.
alter table top_up add column form uuid;
