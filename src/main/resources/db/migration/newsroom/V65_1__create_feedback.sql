create table feedback (
    unit_id     uuid not null references unit,
    id          uuid not null,
    number      text not null unique,
    code_hash   bytea not null,
    form_nonce  bytea not null unique,
    kind        text not null check (kind in ('COMPLAINT', 'SUGGESTION')),
    text        text not null check (length(text) between 1 and 4000),
    -- enciphered; null for an anonymous sender
    sender      bytea,
    contact     bytea,
    state       text not null check (state in ('RECEIVED', 'HANDLING', 'ANSWERED', 'RATED', 'CLOSED')),
    answer      text check (length(answer) <= 4000),
    -- between the sender and the office; no figure and no report ever reads it
    rating      text check (rating in ('SATISFIED', 'FAIRLY_SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED')),
    received_at timestamptz not null,
    primary key (unit_id, id),
    check (state not in ('ANSWERED', 'RATED', 'CLOSED') or answer is not null),
    check (state <> 'RATED' or rating is not null)
);
create index feedback_queue on feedback (state, received_at);

create table feedback_transition (
    unit_id     uuid not null,
    feedback_id uuid not null,
    id          uuid not null,
    from_state  text,
    to_state    text not null,
    -- null for the sender
    actor_id    uuid,
    actor_name  text,
    at          timestamptz not null,
    primary key (unit_id, feedback_id, id),
    foreign key (unit_id, feedback_id) references feedback (unit_id, id)
);
