-- A pledge as it stands; its text is in pledge_version and pledge_item, how it came here in pledge_transition.
create table pledge (
    unit_id          uuid not null references unit,
    id               uuid not null,
    campaign_id      uuid not null,
    pledger_kind     text not null check (pledger_kind in ('LEADERSHIP_TEAM', 'UNIT', 'MEMBER')),
    member_id        uuid,
    -- name and post as signed: the letter does not change when the roster does
    pledger_name     text not null check (length(pledger_name) between 1 and 120),
    pledger_post     text not null default '' check (length(pledger_post) <= 120),
    on_paper         boolean not null default false,
    state            text not null check (state in
        ('DRAFT', 'UNDER_REVIEW', 'ON_NOTICE', 'IN_FORCE', 'AMEND_REVIEW', 'SELF_REPORTED', 'UNDER_APPRAISAL',
         'FULFILLED', 'PARTLY', 'EXCUSED', 'UNFULFILLED', 'RECTIFYING', 'ARCHIVED')),
    -- how it ended, kept when it is archived
    outcome          text check (outcome in ('FULFILLED', 'PARTLY', 'EXCUSED', 'UNFULFILLED')),
    -- the text that stands, and one under review beside it
    version          int not null default 1 check (version > 0),
    proposed_version int check (proposed_version > 0),
    -- grows with every transition and every edit: what a form was filled in against
    steps            int not null default 0,
    summary          text not null check (length(summary) between 1 and 80),
    text_hash        bytea not null,
    due_on           date not null,
    state_on         date not null,
    -- an organisation's, or the secretary's own: the branch cannot review it
    judged_above     boolean not null default false,
    approved_by      text check (approved_by in ('SECRETARY', 'OFFICE')),
    -- since when it binds, and others than the branch and the office may read it
    in_force_on      date,
    notice_id        uuid,
    primary key (unit_id, id),
    check ((pledger_kind = 'MEMBER') = (member_id is not null))
);
-- one letter a pledger and round; the second round begins when the first is archived
create unique index pledge_once on pledge (unit_id, campaign_id, pledger_kind, member_id) nulls not distinct
    where state <> 'ARCHIVED';
create index pledge_unit_list on pledge (unit_id, campaign_id, state, id desc);
create index pledge_campaign_list on pledge (campaign_id, id desc);
create index pledge_campaign_state on pledge (campaign_id, state, id desc);
create index pledge_same_text on pledge (unit_id, campaign_id, text_hash);
create index pledge_judged_above on pledge (unit_id, id) where judged_above and state in ('UNDER_REVIEW', 'AMEND_REVIEW');
create index pledge_unpublished on pledge (unit_id, id) where state = 'ON_NOTICE' and notice_id is null;
create index pledge_member on pledge (member_id, campaign_id) where member_id is not null;

create table pledge_version (
    unit_id     uuid not null,
    pledge_id   uuid not null,
    version     int not null check (version > 0),
    -- all its words, for search and comparison
    words       text not null,
    text_hash   bytea not null,
    reason      text not null default '',
    written_by  text not null,
    recorded_at timestamptz not null,
    -- the day it was approved
    stands_from date,
    primary key (unit_id, pledge_id, version),
    foreign key (unit_id, pledge_id) references pledge on delete cascade
);

create table pledge_item (
    unit_id     uuid not null,
    pledge_id   uuid not null,
    version     int not null,
    position    int not null,
    kind        text not null check (kind in ('STUDY', 'WORK', 'SELF_DISCIPLINE', 'SERVICE')),
    text        text not null check (length(text) between 1 and 500),
    measure     text not null default '' check (length(measure) <= 500),
    due_on      date not null,
    responsible text not null default '' check (length(responsible) <= 120),
    primary key (unit_id, pledge_id, version, position),
    foreign key (unit_id, pledge_id, version) references pledge_version on delete cascade
);

create table pledge_transition (
    unit_id     uuid not null,
    pledge_id   uuid not null,
    step        int not null,
    from_state  text not null,
    event       text not null,
    to_state    text not null,
    actor_id    uuid,
    actor_name  text not null,
    actor_kind  text not null check (actor_kind in ('PLEDGER', 'SECRETARY', 'OFFICE', 'SYSTEM')),
    reason      text not null default '',
    happened_on date not null,
    recorded_at timestamptz not null,
    primary key (unit_id, pledge_id, step),
    foreign key (unit_id, pledge_id) references pledge on delete cascade
);
create trigger pledge_transition_append_only before update on pledge_transition
    for each row execute function refuse_change();

-- How a reviewer found a pledge by the campaign's criteria; the wording as it stood then.
create table pledge_criterion (
    unit_id   uuid not null,
    pledge_id uuid not null,
    step      int not null,
    position  int not null,
    wording   text not null,
    met       boolean not null,
    remark    text not null default '' check (length(remark) <= 500),
    primary key (unit_id, pledge_id, step, position),
    foreign key (unit_id, pledge_id) references pledge on delete cascade
);

-- Paper ballots of a closed roster, totals only: no row and no column can say who gave which.
create table pledge_tally (
    unit_id             uuid not null,
    pledge_id           uuid not null,
    voice               text not null check (voice in ('MEMBERS', 'MASSES', 'ORGANISATION')),
    roster_size         int not null check (roster_size between 1 and 1000000),
    satisfied           int not null check (satisfied >= 0),
    fairly_satisfied    int not null check (fairly_satisfied >= 0),
    basically_satisfied int not null check (basically_satisfied >= 0),
    dissatisfied        int not null check (dissatisfied >= 0),
    invalid             int not null default 0 check (invalid >= 0),
    teller              text not null default '' check (length(teller) <= 120),
    scrutineer          text not null default '' check (length(scrutineer) <= 120),
    happened_on         date not null,
    recorded_at         timestamptz not null,
    recorded_by         text not null,
    primary key (unit_id, pledge_id, voice),
    foreign key (unit_id, pledge_id) references pledge on delete cascade,
    check (satisfied + fairly_satisfied + basically_satisfied + dissatisfied + invalid <= roster_size)
);

-- What has to be put right after a pledge was not kept.
create table pledge_issue (
    unit_id     uuid not null,
    pledge_id   uuid not null,
    opened_step int not null,
    text        text not null check (length(text) between 1 and 1000),
    due_on      date not null,
    opened_on   date not null,
    closed_on   date check (closed_on >= opened_on),
    close_note  text not null default '' check (length(close_note) <= 1000),
    primary key (unit_id, pledge_id, opened_step),
    foreign key (unit_id, pledge_id) references pledge on delete cascade
);

create table pledge_exemption (
    unit_id     uuid not null references unit,
    id          uuid not null,
    campaign_id uuid not null,
    member_id   uuid not null,
    reason      text not null check (length(reason) between 1 and 500),
    happened_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    ended_at    timestamptz,
    ended_by    text,
    primary key (unit_id, id),
    check ((ended_at is null) = (ended_by is null))
);
create unique index pledge_exemption_standing on pledge_exemption (unit_id, campaign_id, member_id)
    where ended_at is null;
