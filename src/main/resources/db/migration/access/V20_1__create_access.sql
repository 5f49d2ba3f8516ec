create table account (
    id            uuid primary key,
    -- what its holder types: a short name, unique without regard to case
    name          text not null check (length(name) between 1 and 60),
    sign_in_name  text not null check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 2 and 60),
    member_id     uuid,
    password_hash text,
    created_at    timestamptz not null default now(),
    created_by    uuid,
    disabled_at   timestamptz
);
create unique index account_sign_in_name on account (sign_in_name);
create unique index account_member on account (member_id) where member_id is not null and disabled_at is null;

create table role_grant (
    account_id uuid not null references account on delete cascade,
    role       text not null check (role in
        ('OFFICE', 'SECRETARY', 'LEADER', 'INSPECTOR', 'MEMBER', 'EDITOR', 'AUDITOR', 'ADMINISTRATOR')),
    unit_id    uuid references unit,
    granted_at timestamptz not null default now(),
    granted_by uuid,
    check ((role = 'ADMINISTRATOR') = (unit_id is null)),
    unique nulls not distinct (account_id, role, unit_id)
);

create table session (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    opened_at  timestamptz not null,
    ends_at    timestamptz not null
);
create index session_account on session (account_id);

create table audit_log (
    id           uuid not null,
    at           timestamptz not null default now(),
    account_id   uuid,
    account_name text not null,
    action       text not null,
    unit_id      uuid,
    object       text,
    result       text not null check (result in ('DONE', 'REFUSED', 'FAILED')),
    address      text,
    primary key (at, id)
);
create index audit_log_account on audit_log (account_id, at);
create index audit_log_unit on audit_log (unit_id, at);
create index audit_log_action on audit_log (action, at);

-- Append-only in the database itself, for its owner too; rows past the retention go only by the maintenance function.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_log_no_truncate before truncate on audit_log for each statement execute function refuse_change();
