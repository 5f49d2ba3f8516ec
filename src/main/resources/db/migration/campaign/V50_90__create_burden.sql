-- How much the branches were asked to fill in: fields sent by forms, summed by branch, month and kind of form.
-- No account and no time of day: it measures what is asked, not who answers.
create table burden (
    unit_id uuid not null references unit on delete cascade,
    month   date not null check (extract(day from month) = 1),
    form    text not null check (length(form) between 1 and 60),
    sends   int not null check (sends > 0),
    fields  int not null check (fields >= 0),
    primary key (unit_id, month, form)
);
