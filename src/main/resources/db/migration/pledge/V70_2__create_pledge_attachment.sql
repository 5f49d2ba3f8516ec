-- Files beside a pledge: never asked for, never public, never counted. Their content is in the file store.
create table pledge_attachment (
    unit_id    uuid not null,
    id         uuid not null,
    pledge_id  uuid not null,
    file_hash  text not null check (file_hash ~ '^[0-9a-f]{64}$'),
    file_name  text not null check (length(file_name) between 1 and 120),
    file_size  bigint not null check (file_size > 0),
    added_at   timestamptz not null,
    added_by   text not null,
    -- taken away; it can be put back
    removed_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, pledge_id) references pledge on delete cascade
);
create index pledge_attachment_pledge on pledge_attachment (unit_id, pledge_id);
