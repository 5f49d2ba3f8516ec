create table top_up (
    -- of the book
    unit_id     uuid not null references unit,
    id          uuid not null,
    account_id  uuid not null references account,
    number      text not null check (length(number) between 6 and 32),
    amount      bigint not null check (amount > 0),
    state       text not null check (state in ('STARTED', 'PAID', 'FAILED', 'EXPIRED')),
    gateway     text not null,
    -- where it is paid; null until the provider says so
    address     text check (length(address) <= 2000),
    scanned     boolean not null default false,
    -- the provider's own number of the payment
    reference   text check (length(reference) <= 100),
    transfer_id uuid,
    started_at  timestamptz not null,
    ends_at     timestamptz not null check (ends_at > started_at),
    primary key (unit_id, id),
    unique (unit_id, number),
    foreign key (unit_id, transfer_id) references ledger_transfer (unit_id, id),
    check ((state = 'PAID') = (transfer_id is not null))
);
create index top_up_account on top_up (unit_id, account_id, id);
create index top_up_started on top_up (unit_id, ends_at) where state = 'STARTED';

-- Notices of the provider that were read: one that comes again changes nothing.
create table payment_notice (
    unit_id   uuid not null references unit,
    gateway   text not null,
    event     text not null check (length(event) between 1 and 200),
    number    text not null,
    outcome   text not null check (outcome in ('PAID', 'FAILED', 'CLOSED')),
    heard_at  timestamptz not null,
    primary key (unit_id, gateway, event)
);

-- Paid for, but the file did not come: opened by the buyer from the receipt.
create table refund_request (
    -- of the item
    unit_id      uuid not null references unit,
    id           uuid not null,
    book_id      uuid not null,
    transfer_id  uuid not null,
    account_id   uuid not null references account,
    text         text not null check (length(text) between 1 and 2000),
    state        text not null check (state in ('RECEIVED', 'SOLVED', 'REFUNDED', 'WITHDRAWN')),
    -- what the buyer reads
    reply        text check (length(reply) <= 2000),
    refund_id    uuid,
    requested_at timestamptz not null,
    -- null where the calendar of that year was not known
    due_on       date,
    primary key (unit_id, id),
    unique (unit_id, book_id, transfer_id),
    foreign key (book_id, transfer_id) references ledger_transfer (unit_id, id),
    foreign key (book_id, refund_id) references ledger_transfer (unit_id, id),
    check ((state = 'REFUNDED') = (refund_id is not null))
);
create index refund_request_queue on refund_request (state, requested_at);

create table refund_request_transition (
    unit_id    uuid not null,
    request_id uuid not null,
    id         uuid not null,
    from_state text,
    to_state   text not null,
    actor_id   uuid,
    actor_name text,
    at         timestamptz not null,
    primary key (unit_id, request_id, id),
    foreign key (unit_id, request_id) references refund_request (unit_id, id)
);
