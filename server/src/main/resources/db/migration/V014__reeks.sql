-- Numbers: whoever holds a reeks issues from it without gaps or doubles.
create table reeks (
    parket   text    not null check (parket ~ '^[0-9]{2}$'),
    jaar     integer not null,
    van      integer not null check (van >= 1),
    tot      integer not null check (tot <= 999999),
    houder   text    not null,
    volgende integer not null,
    primary key (parket, jaar, van),
    check (van <= tot),
    check (volgende between van and tot + 1)
);
comment on table reeks is 'spreiding: lokaal';
comment on column reeks.tot is 'last number of the reeks, itself included';
