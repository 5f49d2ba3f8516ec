-- What a row left the unit as, to tell whether anybody changed it since.
alter table roster_import_unit add column left_as text;

-- Telephone numbers waited here in clear; from now on they are sealed. A file that still waits is read again.
update roster_import_unit set entry = entry #- '{profile,contactPhone}' where entry -> 'profile' ? 'contactPhone';
update roster_import set state = 'READING' where kind = 'UNITS' and state = 'PREVIEWED';
