-- The access log: who saw which zaak, when, and by which door. Only added to. Spread: zaak.
create table inzage (
    zaak_id text        not null,
    nr      bigint      generated always as identity,
    op      timestamptz not null default clock_timestamp(),
    account text        not null,
    rol     text        not null,
    wat     text        not null,
    primary key (zaak_id, nr)
);
create index inzage_recent on inzage (zaak_id, op desc);
create index inzage_account on inzage (account, op desc);
comment on table inzage is 'spreiding: zaak';
revoke update, delete, truncate on inzage from spil_app;
