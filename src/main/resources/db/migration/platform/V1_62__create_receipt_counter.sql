create table receipt_counter (
    prefix text not null,
    year   int not null,
    last   int not null check (last > 0),
    primary key (prefix, year)
);
