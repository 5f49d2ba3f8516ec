-- Everything here is computed from other modules' records; no foreign keys, so that a write of a figure locks no record.

-- What must be counted again. Only ever appended by writers, in their own transaction; taken away by the roll-up.
create table indicator_change (
    id          bigserial primary key,
    campaign_id uuid not null,
    unit_id     uuid not null,
    -- null: every indicator
    indicator   text,
    attempts    int not null default 0,
    due_at      timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index indicator_change_due on indicator_change (due_at, id);

-- Campaigns whose figures are kept, each with the top of the subtree it covers; frozen ones stay as they are.
create table indicator_campaign (
    campaign_id uuid primary key,
    unit_id     uuid not null,
    frozen_at   timestamptz
);
create index indicator_campaign_unit on indicator_campaign (unit_id);

-- A unit's own values. A unit that never had anything to count has no row.
create table indicator_value (
    unit_id     uuid not null,
    campaign_id uuid not null,
    indicator   text not null,
    numerator   bigint not null check (numerator >= 0),
    denominator bigint not null check (denominator >= numerator),
    primary key (unit_id, campaign_id, indicator)
);

-- The sum of the own values over the unit's subtree as the tree stands now.
create table indicator_total (
    unit_id     uuid not null,
    campaign_id uuid not null,
    indicator   text not null,
    numerator   bigint not null check (numerator >= 0),
    denominator bigint not null check (denominator >= numerator),
    primary key (unit_id, campaign_id, indicator)
) with (fillfactor = 80);

-- The total at the end of a day; a day without a row has the value of the latest day before it.
create table indicator_day (
    unit_id     uuid not null,
    campaign_id uuid not null,
    indicator   text not null,
    day         date not null,
    numerator   bigint not null,
    denominator bigint not null,
    primary key (unit_id, campaign_id, indicator, day)
) with (fillfactor = 80);

-- One row. Whoever writes own values or totals locks this table in exclusive mode first: one roll-up at a time over all
-- nodes. A table and not an advisory lock, because LOCK TABLE takes no snapshot, so that a REPEATABLE READ transaction
-- can wait for it and still see all that was committed before.
create table indicator_roll_up (
    -- the latest day on which indicators that turn with the day were counted again
    day date not null
);
insert into indicator_roll_up values ('2000-01-01');
