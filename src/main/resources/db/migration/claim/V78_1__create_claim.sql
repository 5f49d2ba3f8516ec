-- Somebody holds that a document infringes their copyright, or is not what its title says.
create table claim (
    -- of the item
    unit_id      uuid not null references unit,
    id           uuid not null,
    item_id      uuid not null,
    -- as they stood when it came in
    title        text not null check (length(title) between 1 and 300),
    uploader_id  uuid references account,
    kind         text not null check (kind in ('COPYRIGHT', 'MISMATCH')),
    number       text not null,
    code_hash    bytea not null,
    form_nonce   bytea not null,
    -- enciphered
    name         bytea not null,
    contact      bytea not null,
    address      bytea not null,
    -- tells the same claimant again without telling who it is
    party_mark   bytea not null,
    -- the own work; null where the title is complained of
    work         text check (length(work) between 1 and 300),
    statement    text not null check (length(statement) between 1 and 4000),
    proof        text not null check (length(proof) between 1 and 4000),
    state        text not null check (state in
        ('RECEIVED', 'FORWARDED', 'COUNTERED', 'RESTORED', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    -- whether this claim keeps the item from being shown
    removed      boolean not null default false,
    -- what both sides read
    reason       text check (length(reason) <= 4000),
    received_at  timestamptz not null,
    -- of the next step; null where there is none, or the calendar of that year was not known
    due_on       date,
    primary key (unit_id, id),
    unique (unit_id, number),
    unique (unit_id, form_nonce),
    check ((kind = 'COPYRIGHT') = (work is not null)),
    check (state not in ('REJECTED', 'UPHELD') or reason is not null)
);
-- One claimant, one item: not twice at the same time, and never again once it was restored.
create unique index claim_once on claim (unit_id, item_id, kind, party_mark)
    where state in ('RECEIVED', 'FORWARDED', 'COUNTERED', 'RESTORED');
create index claim_item on claim (unit_id, item_id);
create index claim_number on claim (number);
create index claim_queue on claim (state, due_on);
create index claim_uploader on claim (uploader_id) where uploader_id is not null;

-- What the uploader holds against it, as fully as the claim.
create table claim_counter (
    unit_id    uuid not null,
    claim_id   uuid not null,
    id         uuid not null,
    number     text not null,
    name       bytea not null,
    contact    bytea not null,
    address    bytea not null,
    statement  text not null check (length(statement) between 1 and 4000),
    proof      text not null check (length(proof) between 1 and 4000),
    filed_at   timestamptz not null,
    primary key (unit_id, claim_id, id),
    unique (unit_id, number),
    foreign key (unit_id, claim_id) references claim (unit_id, id)
);

create table claim_file (
    unit_id   uuid not null,
    claim_id  uuid not null,
    id        uuid not null,
    hash      text not null,
    name      text not null check (length(name) between 1 and 200),
    size      bigint not null check (size > 0),
    primary key (unit_id, claim_id, id),
    foreign key (unit_id, claim_id) references claim (unit_id, id)
);

create table claim_transition (
    unit_id    uuid not null,
    claim_id   uuid not null,
    id         uuid not null,
    from_state text,
    to_state   text not null,
    -- null for the claimant
    actor_id   uuid,
    actor_name text,
    at         timestamptz not null,
    reason     text,
    due_on     date,
    primary key (unit_id, claim_id, id),
    foreign key (unit_id, claim_id) references claim (unit_id, id)
);
create trigger claim_transition_append_only before update or delete on claim_transition
    for each row execute function refuse_change();
