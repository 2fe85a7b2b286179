-- How someone wants Spil to look and behave. Spread: lokaal.
create table voorkeur (
    account     text    primary key,
    thema       text    not null default '',
    taal        text    not null default 'nl',
    sneltoetsen boolean not null default true
);
comment on table voorkeur is 'spreiding: lokaal';
