alter table notice add foreign key (campaign_id) references campaign (id);
create index notice_campaign on notice (campaign_id);
-- Evidence knows an objection by its id and the unit it is about, which need not be the unit of the notice.
create index objection_id on objection (id);
