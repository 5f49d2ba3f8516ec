create table report_template (
    unit_id        uuid not null references unit,
    id             uuid not null,
    name           text not null check (length(name) between 1 and 120),
    language       text not null check (language in ('zh', 'en')),
    body           text not null check (length(body) between 1 and 100000),
    version        int not null default 0,
    edited_at      timestamptz not null,
    edited_by      uuid not null,
    edited_by_name text not null,
    recorded_at    timestamptz not null default now(),
    primary key (unit_id, id)
);
create unique index report_template_name on report_template (unit_id, name);

create table report (
    unit_id     uuid not null references unit,
    id          uuid not null,
    campaign_id uuid not null,
    title       text not null check (length(title) between 1 and 120),
    language    text not null check (language in ('zh', 'en')),
    -- first day of the period it covers; figures "at start" are those of the end of the day before
    starts_on   date,
    body        text not null check (length(body) between 1 and 100000),
    state       text not null check (state in ('DRAFT', 'FINAL')),
    -- the moment of its figures and their evidence
    taken_at    timestamptz not null,
    -- texts, dates and lists of that moment
    facts       jsonb not null,
    -- the report as it was rendered when it became final
    content     jsonb,
    version     int not null default 0,
    recorded_at timestamptz not null default now(),
    primary key (unit_id, id),
    check ((state = 'FINAL') = (content is not null))
);

create table report_transition (
    unit_id    uuid not null,
    report_id  uuid not null,
    id         uuid not null,
    deed       text not null check (deed in ('DRAFTED', 'EDITED', 'REFRESHED', 'FINALISED')),
    from_state text,
    to_state   text not null,
    actor_id   uuid not null,
    actor_name text not null,
    at         timestamptz not null,
    primary key (unit_id, report_id, id),
    foreign key (unit_id, report_id) references report (unit_id, id)
);

create table report_figure (
    unit_id     uuid not null,
    report_id   uuid not null,
    -- an indicator's id, and where it is not of the draft's moment @start or @ and the day
    key         text not null,
    indicator   text not null,
    rate        boolean not null,
    numerator   bigint not null check (numerator >= 0),
    denominator bigint not null check (denominator >= 0),
    -- whether its evidence was kept: only of figures that the text uses
    evidenced   boolean not null,
    primary key (unit_id, report_id, key),
    foreign key (unit_id, report_id) references report (unit_id, id)
);

create table report_evidence (
    unit_id     uuid not null,
    report_id   uuid not null,
    indicator   text not null,
    position    int not null,
    of_unit_id  uuid not null,
    unit_name   text not null,
    record_id   uuid not null,
    counted     boolean not null,
    label       text,
    detail      text,
    happened_on date,
    primary key (unit_id, report_id, indicator, position),
    foreign key (unit_id, report_id) references report (unit_id, id)
);

-- A final report can be neither changed nor deleted, nor anything that belongs to it: refused by the database itself.
create function refuse_change_of_final_report() returns trigger language plpgsql as $$
begin
    if old.state = 'FINAL' then
        raise exception 'report % is final', old.id using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger report_final before update or delete on report
    for each row execute function refuse_change_of_final_report();

create function refuse_change_below_final_report() returns trigger language plpgsql as $$
declare
    of record;
begin
    of := case tg_op when 'INSERT' then new else old end;
    if exists (select from report where unit_id = of.unit_id and id = of.report_id and state = 'FINAL') then
        raise exception 'report % is final', of.report_id using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger report_figure_final before insert or update or delete on report_figure
    for each row execute function refuse_change_below_final_report();
create trigger report_evidence_final before insert or update or delete on report_evidence
    for each row execute function refuse_change_below_final_report();

create trigger report_transition_append_only before update or delete on report_transition
    for each row execute function refuse_change();
create trigger report_no_truncate before truncate on report for each statement execute function refuse_change();
create trigger report_figure_no_truncate before truncate on report_figure
    for each statement execute function refuse_change();
create trigger report_evidence_no_truncate before truncate on report_evidence
    for each statement execute function refuse_change();
create trigger report_transition_no_truncate before truncate on report_transition
    for each statement execute function refuse_change();
