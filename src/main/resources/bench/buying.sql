-- A buyer with money and ${documents} priced documents of a branch, all with one file; each run has its own, told by ${run}.
insert into account (id, name, sign_in_name) values (uuidv7(), '买家', 'bench-buyer-${run}');
insert into role_grant (account_id, role, unit_id)
select a.id, 'MEMBER', (select min(unit_id::text)::uuid from member) from account a where a.sign_in_name = 'bench-buyer-${run}';
insert into session (token_hash, account_id, opened_at, ends_at)
select sha256(convert_to(sign_in_name, 'UTF8')), id, now(), now() + interval '1 hour'
from account where sign_in_name = 'bench-buyer-${run}';

insert into document (unit_id, id, title, author, owner_id, visibility, state, price, free_pages, created_at, listed_on)
select g.unit_id, uuidv7(), 'bench ${run} ' || n, a.name, a.id, 'PUBLIC', 'LISTED', 20 + n * 37 % 181, 1, now(), current_date
from account a join role_grant g on g.account_id = a.id, generate_series(1, ${documents}) n
where a.sign_in_name = 'bench-secretary-1';
insert into document_version (unit_id, document_id, version, hash, size, name, kind, pages, scan, rendering, renderer,
                              compared, added_at, added_by)
select unit_id, id, 1, '${hash}', ${size}, '各色的点.bmp', 'BMP', 1, 'NOT_SCANNED', 'DONE', 'own', true, now(), author
from document where title like 'bench ${run} %';

insert into ledger_account (unit_id, id, kind, holder_id, opened_at)
select u.id, uuidv7(), 'CLEARING', u.id, now() from unit u where u.parent_id is null
on conflict (unit_id, kind, holder_id) do nothing;
insert into ledger_account (unit_id, id, kind, holder_id, opened_at)
select u.id, uuidv7(), 'WALLET', a.id, now()
from unit u, account a where u.parent_id is null and a.sign_in_name = 'bench-buyer-${run}';
insert into ledger_transfer (unit_id, id, kind, entries, at, number)
select u.id, uuidv7(), 'TOP_UP', 2, now(), 'BENCH-${run}' from unit u where u.parent_id is null;
insert into ledger_entry (unit_id, transfer_id, position, account_id, amount, balance)
select t.unit_id, t.id, case l.kind when 'CLEARING' then 1 else 2 end, l.id,
       case l.kind when 'CLEARING' then -${balance} else ${balance} end, 0
from ledger_transfer t join ledger_account l on l.unit_id = t.unit_id
where t.number = 'BENCH-${run}'
  and (l.kind = 'CLEARING'
       or l.kind = 'WALLET' and l.holder_id = (select id from account where sign_in_name = 'bench-buyer-${run}'));
