-- One book of accounts for an installation, kept in the name of the unit at its top: unit_id is that unit.
-- Amounts are whole fen.
create table ledger_account (
    unit_id   uuid not null references unit,
    id        uuid not null,
    kind      text not null check (kind in ('WALLET', 'REVENUE', 'SUSPENSE', 'CLEARING')),
    -- an account of a person; of SUSPENSE the item whose earnings are frozen; of CLEARING the unit itself
    holder_id uuid not null,
    balance   bigint not null default 0,
    opened_at timestamptz not null,
    primary key (unit_id, id),
    unique (unit_id, kind, holder_id),
    -- what the payment provider holds for everybody stands on the other side of the book
    check (kind = 'CLEARING' or balance >= 0)
);

create table ledger_transfer (
    unit_id      uuid not null references unit,
    id           uuid not null,
    kind         text not null check (kind in ('TOP_UP', 'PURCHASE', 'REFUND', 'FREEZE', 'RELEASE', 'CORRECTION')),
    -- how many entries it has; none can be added later
    entries      smallint not null check (entries between 2 and 100),
    at           timestamptz not null,
    -- of a receipt
    number       text check (length(number) between 1 and 40),
    item_unit_id uuid,
    item_id      uuid,
    -- of the item, as it was called then
    title        text check (length(title) between 1 and 300),
    -- the transfer that this one takes back
    corrects     uuid,
    actor_id     uuid,
    reason       text check (length(reason) <= 1000),
    primary key (unit_id, id),
    unique (unit_id, number),
    unique (unit_id, corrects),
    foreign key (unit_id, corrects) references ledger_transfer (unit_id, id),
    check ((kind in ('REFUND', 'CORRECTION')) = (corrects is not null)),
    check ((item_id is null) = (item_unit_id is null)),
    check (kind not in ('PURCHASE', 'FREEZE', 'RELEASE') or item_id is not null)
);
create index ledger_transfer_item on ledger_transfer (unit_id, item_unit_id, item_id) where item_id is not null;

create table ledger_entry (
    unit_id     uuid not null,
    transfer_id uuid not null,
    position    smallint not null check (position >= 1),
    account_id  uuid not null,
    -- into the account where it is positive, out of it where it is negative
    amount      bigint not null check (amount <> 0),
    -- of the account after it; written by the trigger below, whatever the writer says
    balance     bigint not null,
    primary key (unit_id, transfer_id, position),
    foreign key (unit_id, transfer_id) references ledger_transfer (unit_id, id),
    foreign key (unit_id, account_id) references ledger_account (unit_id, id)
);
create index ledger_entry_account on ledger_entry (unit_id, account_id, transfer_id);

-- An entry moves its account's balance, and nothing else does.
create function ledger_entry_moves() returns trigger language plpgsql as $$
begin
    if new.position > (select t.entries from ledger_transfer t
                       where t.unit_id = new.unit_id and t.id = new.transfer_id) then
        raise exception 'the transfer has all its entries' using errcode = 'check_violation';
    end if;
    update ledger_account set balance = balance + new.amount
    where unit_id = new.unit_id and id = new.account_id
    returning balance into new.balance;
    return new;
end
$$;
create trigger ledger_entry_moves before insert on ledger_entry for each row execute function ledger_entry_moves();

create function ledger_balance_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.balance <> 0 then
            raise exception 'an account begins with nothing' using errcode = 'check_violation';
        end if;
    elsif pg_trigger_depth() < 2
        or (new.unit_id, new.id, new.kind, new.holder_id, new.opened_at)
            is distinct from (old.unit_id, old.id, old.kind, old.holder_id, old.opened_at) then
        raise exception 'a balance follows from its entries alone' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger ledger_balance_follows before insert or update on ledger_account
    for each row execute function ledger_balance_follows();

-- Asked at the commit, when all entries of a transfer are there.
create function ledger_transfer_balances() returns trigger language plpgsql as $$
declare
    written int;
    total numeric;
begin
    select count(*), coalesce(sum(e.amount), 0) into written, total
    from ledger_entry e where e.unit_id = new.unit_id and e.transfer_id = new.id;
    if written <> new.entries or total <> 0 then
        raise exception 'transfer % has % of % entries, which sum to %', new.id, written, new.entries, total
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger ledger_transfer_balances after insert on ledger_transfer
    deferrable initially deferred for each row execute function ledger_transfer_balances();

create trigger ledger_transfer_append_only before update or delete on ledger_transfer
    for each row execute function refuse_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger ledger_account_stays before delete on ledger_account
    for each row execute function refuse_change();
create trigger ledger_transfer_no_truncate before truncate on ledger_transfer
    for each statement execute function refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger ledger_account_no_truncate before truncate on ledger_account
    for each statement execute function refuse_change();
-- Triggers that are switched off protect nothing: these fire also for a replica's session.
alter table ledger_entry enable always trigger ledger_entry_moves;
alter table ledger_account enable always trigger ledger_balance_follows;
alter table ledger_transfer enable always trigger ledger_transfer_balances;
alter table ledger_transfer enable always trigger ledger_transfer_append_only;
alter table ledger_entry enable always trigger ledger_entry_append_only;
alter table ledger_account enable always trigger ledger_account_stays;
alter table ledger_transfer enable always trigger ledger_transfer_no_truncate;
alter table ledger_entry enable always trigger ledger_entry_no_truncate;
alter table ledger_account enable always trigger ledger_account_no_truncate;

-- Who may have an item's file for good. It ends only with the money given back.
create table entitlement (
    -- of the item
    unit_id     uuid not null references unit,
    item_id     uuid not null,
    account_id  uuid not null references account,
    book_id     uuid not null,
    transfer_id uuid not null,
    granted_at  timestamptz not null,
    ended_at    timestamptz check (ended_at >= granted_at),
    primary key (unit_id, item_id, account_id),
    foreign key (book_id, transfer_id) references ledger_transfer (unit_id, id)
);
create index entitlement_account on entitlement (account_id);

-- While one stands, what an item earns lies in suspense.
create table earnings_freeze (
    -- of the item
    unit_id     uuid not null references unit,
    item_id     uuid not null,
    id          uuid not null,
    reason      text not null check (length(reason) between 1 and 200),
    frozen_at   timestamptz not null,
    released_at timestamptz check (released_at >= frozen_at),
    primary key (unit_id, item_id, id)
);
create unique index earnings_freeze_once on earnings_freeze (unit_id, item_id, reason) where released_at is null;
