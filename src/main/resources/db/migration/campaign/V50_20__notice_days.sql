-- How many working days the campaign's public notices last; null for the usual five.
alter table campaign add column notice_days int check (notice_days between 3 and 7);
