create table notice (
    unit_id             uuid not null references unit,
    id                  uuid not null,
    campaign_id         uuid not null,
    title               text not null check (length(title) between 1 and 200),
    introduction        text check (length(introduction) <= 4000),
    working_days        int not null check (working_days between 1 and 60),
    state               text not null check (state in ('DRAFT', 'CONTENT_REVIEW', 'SECRECY_CHECK', 'APPROVED', 'POSTED',
        'OBJECTION_PENDING', 'ENDED_CLEAR', 'ENDED_UPHELD', 'WITHDRAWN')),
    version             int not null default 0,
    content_reviewed_by uuid,
    posted_at           timestamptz,
    posted_on           date,
    ends_on             date check (ends_on > posted_on),
    recorded_at         timestamptz not null default now(),
    primary key (unit_id, id),
    check (state not in ('POSTED', 'OBJECTION_PENDING', 'ENDED_CLEAR', 'ENDED_UPHELD') or ends_on is not null)
);
-- One place where items of the same matter gather until they are reviewed.
create unique index notice_gathering on notice (unit_id, campaign_id, title) where state = 'CONTENT_REVIEW';
create index notice_state on notice (state, ends_on);
create index notice_public on notice (posted_at desc, id) where posted_at is not null;

create table notice_transition (
    unit_id    uuid not null,
    notice_id  uuid not null,
    id         uuid not null,
    from_state text,
    to_state   text not null,
    -- null where time decided
    actor_id   uuid,
    actor_name text,
    at         timestamptz not null,
    reason     text,
    primary key (unit_id, notice_id, id),
    foreign key (unit_id, notice_id) references notice (unit_id, id)
);

create table notice_item (
    unit_id         uuid not null,
    notice_id       uuid not null,
    id              uuid not null,
    position        int not null,
    subject_type    text not null check (length(subject_type) between 1 and 40),
    subject_id      uuid not null,
    subject_unit_id uuid not null references unit,
    name            text not null check (length(name) between 1 and 120),
    unit_name       text not null check (length(unit_name) between 1 and 120),
    post            text check (length(post) <= 120),
    lines           text[] not null,
    outcome         text not null default 'PENDING' check (outcome in ('PENDING', 'CLEARED', 'UPHELD', 'WITHDRAWN')),
    outcome_at      timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, notice_id) references notice (unit_id, id),
    check ((outcome = 'PENDING') = (outcome_at is null))
);
create unique index notice_item_once on notice_item (unit_id, subject_type, subject_id) where outcome = 'PENDING';
create unique index notice_item_position on notice_item (unit_id, notice_id, position);
create index notice_item_subject on notice_item (subject_id, subject_type);
create index notice_item_pending on notice_item (unit_id, notice_id) where outcome = 'PENDING';
