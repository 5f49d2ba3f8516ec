-- Rows are staged by the hundred thousand, in the transaction that holds their import: looking it up for each of them
-- took a fifth of the reading. Imports are never deleted, only put aside.
alter table roster_import_member drop constraint roster_import_member_unit_id_import_id_fkey;
