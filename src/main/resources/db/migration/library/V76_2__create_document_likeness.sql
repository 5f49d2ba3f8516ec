-- Pairs of documents that agree in part, kept with their passages from the first one's side; found anew when a version changes.
create table document_likeness (
    unit_id       uuid not null,
    document_id   uuid not null,
    other_unit_id uuid not null,
    other_id      uuid not null,
    -- of either text's letters and digits, so much stands in passages
    share         double precision not null check (share between 0 and 1),
    other_share   double precision not null check (other_share between 0 and 1),
    reworded      double precision not null check (reworded between 0 and 1),
    moved         boolean not null,
    -- JSON; text, since a text may hold what jsonb does not take
    passages      text not null,
    found_at      timestamptz not null,
    primary key (unit_id, document_id, other_unit_id, other_id),
    foreign key (unit_id, document_id) references document (unit_id, id),
    foreign key (other_unit_id, other_id) references document (unit_id, id)
);
create index document_likeness_other on document_likeness (other_unit_id, other_id);

-- What people say a likeness is. Rows are only added.
create table document_likeness_decision (
    unit_id       uuid not null,
    document_id   uuid not null,
    id            uuid not null,
    other_unit_id uuid not null,
    other_id      uuid not null,
    decision      text not null check (decision in ('QUOTATION', 'PERMITTED', 'OWN_WORK', 'COMMON_TEXT', 'TO_BE_MENDED')),
    remark        text check (length(remark) <= 1000),
    -- whether an editor or the office says so, or the author's side
    editorial     boolean not null,
    actor_id      uuid not null,
    actor_name    text not null,
    at            timestamptz not null,
    primary key (unit_id, document_id, id),
    foreign key (unit_id, document_id) references document (unit_id, id)
);
