-- One row for each branch a person has been a member of; the id stays with the person, one row at most is ACTIVE.
create table member (
    unit_id           uuid not null references unit,
    id                uuid not null,
    name              text not null check (length(name) between 1 and 60),
    -- name without spaces, for matching
    name_key          text not null,
    category          text not null check (category in ('FULL', 'PROBATIONARY')),
    post              text not null check (length(post) between 1 and 120),
    party_post        text,
    sex               text check (sex in ('MALE', 'FEMALE')),
    ethnicity         text,
    -- each date: its first possible day, how much of it is known, and what was typed
    birth             date,
    birth_precision   text check (birth_precision in ('YEAR', 'MONTH', 'DAY')),
    birth_typed       text,
    joined            date,
    joined_precision  text check (joined_precision in ('YEAR', 'MONTH', 'DAY')),
    joined_typed      text,
    full_since        date,
    full_precision    text check (full_precision in ('YEAR', 'MONTH', 'DAY')),
    full_typed        text,
    education         text,
    -- sealed, and a keyed mark by which the same value is found again
    id_number         bytea,
    id_number_mark    bytea,
    phone             bytea,
    phone_mark        bytea,
    note              text,
    retired           boolean not null default false,
    status            text not null default 'ACTIVE' check (status in ('ACTIVE', 'MOVED', 'LEFT')),
    -- the roster's own order
    position          int not null default 0,
    version           int not null default 1,
    recorded_at       timestamptz not null default now(),
    primary key (unit_id, id),
    check ((id_number is null) = (id_number_mark is null)),
    check ((phone is null) = (phone_mark is null))
);
create unique index member_active on member (id) where status = 'ACTIVE';
create unique index member_id_number on member (id_number_mark) where status = 'ACTIVE' and id_number_mark is not null;
create index member_name on member (unit_id, name_key) where status = 'ACTIVE';
create index member_order on member (unit_id, position, id);

-- Since when and until when a member stood in a branch, and as what; the day before to_on is the last.
create table member_stay (
    unit_id     uuid not null,
    member_id   uuid not null,
    from_on     date not null,
    to_on       date check (to_on >= from_on),
    category    text not null check (category in ('FULL', 'PROBATIONARY')),
    reason      text not null check (reason in ('RECORDED', 'JOINED', 'MOVED_IN', 'MADE_FULL', 'CORRECTED')),
    end_reason  text check (end_reason in ('MOVED_OUT', 'MADE_FULL', 'CORRECTED', 'TRANSFERRED_AWAY', 'DIED', 'WITHDREW', 'REMOVED', 'OTHER')),
    note        text,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    -- the import that began it, the import that ended it: what an undone import takes back
    source      uuid,
    end_source  uuid,
    primary key (unit_id, member_id, from_on, recorded_at),
    foreign key (unit_id, member_id) references member on delete cascade,
    check ((to_on is null) = (end_reason is null))
);
create unique index member_stay_current on member_stay (member_id) where to_on is null;
