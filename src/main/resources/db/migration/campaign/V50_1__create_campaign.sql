-- A campaign stands at a unit and covers the subtree below it.
create table campaign (
    unit_id     uuid not null references unit,
    id          uuid not null unique,
    title       text not null check (length(title) between 1 and 120),
    theme       text not null check (length(theme) <= 500),
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on),
    state       text not null check (state in
        ('PREPARING', 'MOBILISED', 'RUNNING', 'SUMMING_UP', 'CLOSED', 'ARCHIVED')),
    recorded_at timestamptz not null,
    primary key (unit_id, id)
);

create table campaign_state (
    unit_id     uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    from_state  text,
    to_state    text not null,
    actor       uuid,
    at          timestamptz not null,
    note        text,
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign
);
create index campaign_state_campaign on campaign_state (unit_id, campaign_id, at);

create table campaign_phase (
    unit_id     uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    name        text not null check (length(name) between 1 and 60),
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on),
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign
);
create index campaign_phase_campaign on campaign_phase (unit_id, campaign_id, starts_on);

-- A tool that a phase does not name is left as the other phases of the day have it.
create table campaign_phase_tool (
    unit_id  uuid not null,
    phase_id uuid not null,
    tool     text not null,
    switched text not null check (switched in ('ON', 'OFF')),
    primary key (unit_id, phase_id, tool),
    foreign key (unit_id, phase_id) references campaign_phase on delete cascade
);

-- Leading group and office. Names as the office writes them: their people need not be members.
create table campaign_officer (
    unit_id     uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    body        text not null check (body in ('LEADING_GROUP', 'OFFICE')),
    name        text not null check (length(name) between 1 and 60),
    post        text not null check (length(post) between 1 and 120),
    role        text not null check (length(role) between 1 and 60),
    position    int not null default 0,
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign
);
create index campaign_officer_campaign on campaign_officer (unit_id, campaign_id, body, position);

create table campaign_document (
    unit_id     uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    kind        text not null check (kind in ('PLAN', 'PUBLICITY', 'CONTACT_POINTS', 'OTHER')),
    title       text not null check (length(title) between 1 and 200),
    body        text not null check (length(body) <= 100000),
    -- an attachment in the file store, where there is one
    file_hash   text,
    file_name   text,
    file_size   bigint,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign,
    check ((file_hash is null) = (file_name is null) and (file_hash is null) = (file_size is null)),
    check (body <> '' or file_hash is not null)
);
create index campaign_document_campaign on campaign_document (unit_id, campaign_id, kind, recorded_at);

create table campaign_criteria (
    unit_id     uuid not null,
    id          uuid not null,
    campaign_id uuid not null,
    subject     text not null check (subject in ('ORGANISATION', 'MEMBER')),
    name        text not null check (length(name) between 1 and 60),
    items       text[] not null check (cardinality(items) between 1 and 20),
    position    int not null default 0,
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign
);
create index campaign_criteria_campaign on campaign_criteria (unit_id, campaign_id, position);

-- 规定动作. Met is never stored: it is the indicator's own value against the target.
create table required_action (
    unit_id      uuid not null,
    id           uuid not null unique,
    campaign_id  uuid not null,
    title        text not null check (length(title) between 1 and 60),
    indicator    text not null,
    -- COUNT: at least so many; RATE: at least so many percent
    measure      text not null check (measure in ('COUNT', 'RATE')),
    target       int not null check (target >= 1 and (measure = 'COUNT' or target <= 100)),
    due_on       date not null,
    -- null: all; without a kind every branch, for the others have no members of their own
    affiliation  text,
    school_level text,
    ownership    text,
    kind         text,
    position     int not null default 0,
    withdrawn_at timestamptz,
    primary key (unit_id, id),
    foreign key (unit_id, campaign_id) references campaign
);
create index required_action_campaign on required_action (campaign_id, position, id);

-- What one unit owes of one required action.
create table obligation (
    unit_id     uuid not null references unit,
    id          uuid not null,
    campaign_id uuid not null references campaign (id),
    action_id   uuid not null references required_action (id),
    -- the unit's answer "not applicable", as the latest row of obligation_answer has it
    answer      text check (answer in ('GIVEN', 'ACCEPTED', 'RETURNED')),
    recorded_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, action_id)
);
create index obligation_campaign on obligation (unit_id, campaign_id);
create index obligation_action on obligation (action_id);
create index obligation_given on obligation (campaign_id, unit_id) where answer = 'GIVEN';

create table obligation_answer (
    unit_id       uuid not null,
    id            uuid not null,
    obligation_id uuid not null,
    from_answer   text,
    to_answer     text not null check (to_answer in ('GIVEN', 'ACCEPTED', 'RETURNED', 'TAKEN_BACK')),
    reason        text not null check (length(reason) <= 500),
    actor         uuid,
    at            timestamptz not null,
    primary key (unit_id, id),
    foreign key (unit_id, obligation_id) references obligation on delete cascade
);
create index obligation_answer_obligation on obligation_answer (unit_id, obligation_id, at);

-- 自选动作
create table self_chosen_action (
    unit_id     uuid not null references unit,
    id          uuid not null,
    campaign_id uuid not null references campaign (id),
    title       text not null check (length(title) between 1 and 100),
    body        text not null check (length(body) <= 5000),
    happened_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (unit_id, id)
);
create index self_chosen_action_campaign on self_chosen_action (unit_id, campaign_id, happened_on);
