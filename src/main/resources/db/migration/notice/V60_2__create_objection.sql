create table objection (
    unit_id       uuid not null,
    id            uuid not null,
    notice_id     uuid not null,
    item_id       uuid not null,
    number        text not null unique,
    code_hash     bytea not null,
    -- of the form that was sent: the same one sent twice is one objection
    form_nonce    bytea not null unique,
    text          text not null check (length(text) between 1 and 4000),
    anonymous     boolean not null,
    -- enciphered
    name          bytea,
    contact       bytea,
    state         text not null check (state in
        ('RECEIVED', 'SCREENED', 'INVESTIGATING', 'UPHELD', 'NOT_UPHELD', 'REPLIED', 'CLOSED')),
    -- for the office
    findings      text check (length(findings) <= 4000),
    -- for the sender
    reply         text check (length(reply) <= 4000),
    received_at   timestamptz not null,
    received_on   date not null,
    -- null where the calendar of that year was not known
    reply_due_on  date,
    primary key (unit_id, id),
    foreign key (unit_id, notice_id) references notice (unit_id, id),
    foreign key (unit_id, item_id) references notice_item (unit_id, id),
    check (anonymous = (name is null)),
    check (state <> 'REPLIED' or reply is not null)
);
create index objection_item on objection (unit_id, item_id) where state in ('RECEIVED', 'SCREENED', 'INVESTIGATING');
create index objection_notice on objection (unit_id, notice_id);
create index objection_queue on objection (state, received_at);

create table objection_transition (
    unit_id      uuid not null,
    objection_id uuid not null,
    id           uuid not null,
    from_state   text,
    to_state     text not null,
    -- null for the sender
    actor_id     uuid,
    actor_name   text,
    at           timestamptz not null,
    reason       text,
    primary key (unit_id, objection_id, id),
    foreign key (unit_id, objection_id) references objection (unit_id, id)
);
