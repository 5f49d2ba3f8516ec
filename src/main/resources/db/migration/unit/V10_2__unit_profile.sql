alter table unit add column secretary text;
alter table unit add column deputy_secretary text;
