-- The records behind a frozen campaign's figures, as they stood at that moment.
create table indicator_kept (
    unit_id     uuid not null,
    campaign_id uuid not null,
    indicator   text not null,
    record_id   uuid not null,
    counted     boolean not null,
    label       text,
    detail      text,
    happened_on date,
    primary key (unit_id, campaign_id, indicator, record_id)
);

-- The tree of that moment, as far as the campaign covers it: every open unit below every node, itself included.
create table indicator_kept_unit (
    ancestor_id uuid not null,
    campaign_id uuid not null,
    unit_id     uuid not null,
    depth       int not null,
    unit_name   text not null,
    primary key (ancestor_id, campaign_id, unit_id)
);

create trigger indicator_kept_stays before update on indicator_kept
    for each row execute function refuse_change();
create trigger indicator_kept_unit_stays before update on indicator_kept_unit
    for each row execute function refuse_change();

-- Indicators whose records were kept. A campaign frozen before there was this has its figures only.
alter table indicator_campaign add column kept text[] not null default '{}';
