-- A printed one-time code with which its holder sets a password. The database knows its hash only.
create table slip (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    code_hash  bytea not null,
    issued_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > issued_at),
    issued_by  uuid,
    used_at    timestamptz
);
create index slip_account on slip (account_id);

-- The link that makes the first administrator; there are none once there is an account.
create table first_administrator_link (
    token_hash bytea primary key,
    issued_at  timestamptz not null
);

-- Browsers in which the account signed in before: another's failures do not slow them down.
create table known_browser (
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null,
    ends_at    timestamptz not null,
    primary key (account_id, token_hash)
);

-- Leaky buckets that slow repeated failures down. The key is a digest: what was typed is not kept.
create table throttle (
    key    bytea primary key,
    filled double precision not null,
    at     timestamptz not null
);
create index throttle_at on throttle (at);

-- Sign-in names are <number of the unit>-<running number in it>: short, and typed on any keyboard.
create sequence sign_in_unit;
create table sign_in_number (
    unit_id uuid primary key references unit on delete cascade,
    number  int not null unique default nextval('sign_in_unit'),
    last    int not null default 0
);

create index role_grant_unit on role_grant (unit_id, account_id);
create index account_order on account (sign_in_name, id);

-- Every node keeps viewers and ancestors in memory; it hears of a change with the commit that makes it.
create function tell_accounts() returns trigger language plpgsql as $$
declare
    accounts uuid[];
begin
    execute format('select array(select distinct %I from changed limit 101)', tg_argv[0]) into accounts;
    if cardinality(accounts) > 100 then
        perform pg_notify('access', 'accounts');
    else
        perform pg_notify('access', 'account ' || one) from unnest(accounts) one;
    end if;
    return null;
end
$$;
create trigger account_tell_update after update on account
    referencing new table as changed for each statement execute function tell_accounts('id');
create trigger account_tell_delete after delete on account
    referencing old table as changed for each statement execute function tell_accounts('id');
create trigger session_tell_delete after delete on session
    referencing old table as changed for each statement execute function tell_accounts('account_id');
create trigger session_tell_update after update on session
    referencing old table as changed for each statement execute function tell_accounts('account_id');
create trigger role_grant_tell_insert after insert on role_grant
    referencing new table as changed for each statement execute function tell_accounts('account_id');
create trigger role_grant_tell_update after update on role_grant
    referencing new table as changed for each statement execute function tell_accounts('account_id');
create trigger role_grant_tell_delete after delete on role_grant
    referencing old table as changed for each statement execute function tell_accounts('account_id');

create function tell_tree() returns trigger language plpgsql as $$
begin
    perform pg_notify('access', 'tree');
    return null;
end
$$;
create trigger unit_ancestor_tell after insert or update or delete or truncate on unit_ancestor
    for each statement execute function tell_tree();
create trigger unit_tell_name after update of name on unit for each statement execute function tell_tree();

-- The log may lose what is older than 184 days, and nothing else, whoever asks.
create function keep_audit() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '184 days' then
        return old;
    end if;
    raise exception 'audit_log is append-only' using errcode = 'insufficient_privilege';
end
$$;
drop trigger audit_log_append_only on audit_log;
create trigger audit_log_append_only before update or delete on audit_log
    for each row execute function keep_audit();
-- Triggers that are switched off protect nothing: these fire also for a replica's session.
alter table audit_log enable always trigger audit_log_append_only;
alter table audit_log enable always trigger audit_log_no_truncate;

create function forget_audit(before timestamptz, most int) returns bigint language sql as $$
    with gone as (
        delete from audit_log where (at, id) in (
            select at, id from audit_log
            where at < least(before, now() - interval '184 days') order by at limit most)
        returning 1)
    select count(*) from gone
$$;
