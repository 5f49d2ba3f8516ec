-- Tables of working days, a year each; a year without a row is unknown, never guessed.
create table calendar_year (
    year       int primary key check (year between 2000 and 2200),
    status     text not null check (status in ('PUBLISHED', 'PROVISIONAL')),
    source     text not null check (length(source) between 1 and 300),
    changed_at timestamptz not null,
    changed_by uuid
);
-- Only the days that are not what their weekday says.
create table calendar_day (
    year int not null references calendar_year on delete cascade,
    day  date primary key check (extract(year from day) = year),
    kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name text not null check (length(name) between 1 and 60)
);
create index calendar_day_year on calendar_day (year, day);
