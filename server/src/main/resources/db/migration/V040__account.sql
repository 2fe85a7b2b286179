-- Who may log in. Spread: lokaal (one node). Demo accounts exist only beside the embedded database on a loopback address.
create table account (
    id              text primary key,
    naam            text        not null,
    rol             text        not null,
    onderdeel       text        not null,
    wachtwoord_hash text        not null,
    demo            boolean     not null default false,
    aangemaakt_op   timestamptz not null default now(),
    geblokkeerd_op  timestamptz
);
comment on table account is 'spreiding: lokaal';
