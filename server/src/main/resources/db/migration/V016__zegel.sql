-- Seals: each holds the heads that changed since the one before, so that all together hold the head of every stream.
create table zegel (
    nummer       integer     primary key,
    gemaakt_op   timestamptz not null,
    positie      bigint      not null,
    vanaf_tx     xid8        not null,
    koppen       integer     not null,
    vorige       text        not null,
    digest       text        not null,
    sleutel      text        not null,
    handtekening bytea       not null
);
comment on table zegel is 'spreiding: lokaal';
comment on column zegel.vanaf_tx is 'entries of this and later transactions are looked at by the next seal';

create table zegel_kop (
    zaak_id text    not null,
    zegel   integer not null,
    versie  integer not null,
    hash    text    not null,
    primary key (zaak_id, zegel)
);
create index zegel_kop_zegel on zegel_kop (zegel, zaak_id);
comment on table zegel_kop is 'spreiding: zaak';

revoke update, delete on zegel, zegel_kop from spil_app;
