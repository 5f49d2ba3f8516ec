-- What changed and has to be indexed again. Every node reads it for its own index, so nobody takes rows away until all
-- have them. Order of commits is not order of ids: a node's position is a snapshot, and what it has not seen is
-- whatever was not visible in that snapshot.
create table search_queue (
    id         bigint generated always as identity primary key,
    collection text not null,
    unit_id    uuid not null,
    -- null for every entry of the unit
    entry_id   uuid,
    written_in xid8 not null default pg_current_xact_id()
);
create index search_queue_written on search_queue (written_in, id);

-- Each index that follows the queue, and how far it is on disk.
create table search_node (
    id       uuid primary key,
    position pg_snapshot not null,
    alive_at  timestamptz not null default now()
);

-- Grows when all indexes are to be built anew.
create table search_generation (
    one    boolean primary key default true check (one),
    number bigint not null default 1
);
insert into search_generation default values;
