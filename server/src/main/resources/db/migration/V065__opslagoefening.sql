-- Drills: a volume taken out on purpose, and what came of it.
create table opslagoefening (
    nummer       bigint      primary key generated always as identity,
    volume       text        not null,
    door         text        not null,
    begonnen_op  timestamptz not null,
    tot          timestamptz not null,
    hersteld_op  timestamptz,
    gelezen      bigint,
    geschreven   bigint,
    mislukt      bigint,
    achterstand  bigint,
    uitslag      text        not null default 'loopt' check (uitslag in ('loopt', 'geslaagd', 'mislukt', 'afgebroken'))
);
comment on table opslagoefening is 'spreiding: lokaal';
