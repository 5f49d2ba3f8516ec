-- The unit as it stands today; unit_version holds how it stood.
create table unit (
    id                uuid primary key,
    parent_id         uuid references unit,
    name              text not null check (length(name) between 1 and 120),
    kind              text not null check (kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'OFFICE')),
    affiliation       text not null check (affiliation in ('DIRECT', 'GUIDED')),
    -- 指导: the township committee a guided unit belongs to
    leading_committee text,
    school_level      text not null default 'OTHER' check (school_level in
        ('ORGAN', 'KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'NINE_YEAR', 'SENIOR', 'VOCATIONAL', 'SPECIAL', 'TRAINING', 'RETIRED', 'OTHER')),
    ownership         text not null default 'PUBLIC' check (ownership in ('PUBLIC', 'PRIVATE')),
    -- the office's own order among siblings
    position          int not null default 0,
    term_from         text,
    term_to           text,
    founded           text,
    committee_size    int,
    contact_name      text,
    contact_phone     bytea,
    remarks           text,
    opened_on         date not null,
    closed_on         date check (closed_on >= opened_on),
    recorded_at       timestamptz not null default now(),
    check (parent_id is distinct from id),
    check (affiliation = 'GUIDED' or leading_committee is null)
);
create unique index unit_name on unit (parent_id, name) nulls not distinct where closed_on is null;
create index unit_order on unit (parent_id, position, id);

-- Each day's tree can be told from this: a row holds from valid_from until the day before valid_to.
create table unit_version (
    unit_id           uuid not null references unit on delete cascade,
    valid_from        date not null,
    valid_to          date check (valid_to > valid_from),
    parent_id         uuid,
    name              text not null,
    kind              text not null,
    affiliation       text not null,
    leading_committee text,
    school_level      text not null,
    ownership         text not null,
    reason            text not null check (reason in ('OPENED', 'MOVED', 'RENAMED', 'CHANGED', 'CLOSED')),
    recorded_at       timestamptz not null default now(),
    recorded_by       uuid,
    primary key (unit_id, valid_from)
);

-- Today's tree, closed over: every unit with each of its ancestors, itself at depth 0.
create table unit_ancestor (
    unit_id     uuid not null references unit on delete cascade,
    ancestor_id uuid not null references unit on delete cascade,
    depth       int not null check (depth >= 0),
    primary key (unit_id, ancestor_id)
);
create index unit_ancestor_subtree on unit_ancestor (ancestor_id, unit_id, depth);
