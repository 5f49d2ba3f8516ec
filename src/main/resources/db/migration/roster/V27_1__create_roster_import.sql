create table roster_import (
    unit_id      uuid not null references unit,
    id           uuid not null,
    kind         text not null check (kind in ('UNITS', 'MEMBERS')),
    state        text not null check (state in ('READING', 'PREVIEWED', 'REFUSED', 'APPLIED', 'UNDONE', 'DISCARDED')),
    file_name    text not null,
    file_digest  bytea not null,
    -- the day from which what is written holds
    as_of        date not null,
    rows_read    int not null default 0,
    -- message key and limit of a file that could not be read
    refusal      text,
    refusal_limit bigint,
    created_at   timestamptz not null,
    created_by   uuid,
    applied_at   timestamptz,
    applied_by   uuid,
    undone_at    timestamptz,
    undone_by    uuid,
    primary key (unit_id, id)
);
create index roster_import_list on roster_import (unit_id, created_at desc);

create table roster_import_sheet (
    unit_id    uuid not null,
    import_id  uuid not null,
    sheet      int not null,
    name       text not null,
    hidden     boolean not null,
    -- list of {index, heading, field}, as recognised
    headings   jsonb not null,
    heading_row int not null,
    -- column index to field, as chosen by hand
    choice     jsonb not null default '{}',
    -- rows of each part: data, titles, headings, totals, footers, unused, unreached
    parts      jsonb not null,
    primary key (unit_id, import_id, sheet),
    foreign key (unit_id, import_id) references roster_import on delete cascade
);

create table roster_import_member (
    unit_id          uuid not null,
    import_id        uuid not null,
    seq              int not null,
    sheet            int not null,
    row_number       int not null,
    action           text not null check (action in ('ADD', 'CHANGE', 'SAME', 'FAULTY')),
    branch_typed     text,
    target_unit      uuid,
    target_id        uuid,
    -- where the member is found today, if not in target_unit
    from_unit        uuid,
    name             text,
    name_key         text,
    category         text,
    post             text,
    party_post       text,
    sex              text,
    ethnicity        text,
    birth            date,
    birth_precision  text,
    birth_typed      text,
    joined           date,
    joined_precision text,
    joined_typed     text,
    full_since       date,
    full_precision   text,
    full_typed       text,
    education        text,
    id_number        bytea,
    id_number_mark   bytea,
    phone            bytea,
    phone_mark       bytea,
    note             text,
    retired          boolean not null default false,
    warned           boolean not null default false,
    problems         jsonb,
    -- the member as it was before the import changed it
    before           jsonb,
    primary key (unit_id, import_id, seq),
    foreign key (unit_id, import_id) references roster_import on delete cascade
);

create table roster_import_unit (
    unit_id    uuid not null,
    import_id  uuid not null,
    seq        int not null,
    sheet      int not null,
    row_number int not null,
    action     text not null check (action in ('ADD', 'CHANGE', 'SAME', 'FAULTY')),
    name       text,
    target_id  uuid,
    entry      jsonb,
    warned     boolean not null default false,
    problems   jsonb,
    before     jsonb,
    primary key (unit_id, import_id, seq),
    foreign key (unit_id, import_id) references roster_import on delete cascade
);
