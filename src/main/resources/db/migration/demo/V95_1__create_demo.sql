-- Which parts of the demo's county stand, so that a killed start goes on where it was. Empty where there is no demo.
create table demo_step (
    name    text primary key,
    done_at timestamptz not null default now()
);
