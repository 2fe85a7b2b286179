-- A new version of a pack on its way: concept, proposed, put in force by another person or declined.
create table wetsvoorstel (
    id             bigint      generated always as identity primary key,
    pakket         text        not null,
    versie         integer     not null check (versie >= 1),
    -- The pack it began from; what is not in wetsvoorstel_bestand is as it is there.
    basis          text        not null,
    vanaf          date        not null,
    status         text        not null check (status in ('concept', 'voorgesteld', 'van-kracht', 'afgewezen', 'ingetrokken')),
    toelichting    text        not null default '',
    door           text        not null,
    door_naam      text        not null,
    begonnen_op    timestamptz not null default now(),
    gewijzigd_op   timestamptz not null default now(),
    voorgesteld_op timestamptz,
    besluit_door   text,
    besluit_naam   text,
    besluit_op     timestamptz,
    reden          text        not null default '',
    sha256         text,
    -- Nobody decides on a proposal of his own.
    check (besluit_door is null or besluit_door <> door)
);
create index wetsvoorstel_status on wetsvoorstel (status, id);
comment on table wetsvoorstel is 'spreiding: verwijzing';

create table wetsvoorstel_bestand (
    voorstel bigint not null references wetsvoorstel,
    pad      text   not null,
    inhoud   text   not null,
    primary key (voorstel, pad)
);
comment on table wetsvoorstel_bestand is 'spreiding: verwijzing';

-- Everybody who ever wrote in it: they do not decide on it either, also when another wrote over their text.
create table wetsvoorstel_schrijver (
    voorstel bigint not null references wetsvoorstel,
    account  text   not null,
    primary key (voorstel, account)
);
comment on table wetsvoorstel_schrijver is 'spreiding: verwijzing';

-- Versions that judge beside those that came with the release. werkt_op lies a little after the decision, so that every
-- instance knows the pack before the first act is judged by it.
create table wetsversie (
    sha256   text        primary key references wetspakket,
    voorstel bigint      not null unique references wetsvoorstel,
    werkt_op timestamptz not null
);
comment on table wetsversie is 'spreiding: verwijzing';

revoke delete on wetsvoorstel from spil_app;
revoke update, delete on wetsvoorstel_schrijver from spil_app;
revoke update, delete on wetsversie from spil_app;
