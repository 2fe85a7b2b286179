-- Every pack that ever judged an act, under its SHA-256. Never removed: a re-fold of 2035 needs it.
create table wetspakket (
    sha256        text        primary key,
    naam          text        not null,
    opgeslagen_op timestamptz not null default now()
);
comment on table wetspakket is 'spreiding: verwijzing';

create table wetspakket_bestand (
    sha256 text  not null references wetspakket,
    pad    text  not null,
    inhoud bytea not null,
    primary key (sha256, pad)
);
comment on table wetspakket_bestand is 'spreiding: verwijzing';

revoke update, delete on wetspakket, wetspakket_bestand from spil_app;
