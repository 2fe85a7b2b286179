-- The access log is chained by its seals: each holds, per zaak, the looks since the one before, tied to the part before it.
-- Not row by row, because readers would then wait for each other.
alter table inzage add column tx xid8 not null default pg_current_xact_id();
create index inzage_tx on inzage (tx);
comment on column inzage.tx is 'tells a seal which looks are complete';

create table inzage_zegel (
    nummer        integer     primary key check (nummer > 0),
    gemaakt_op    timestamptz not null,
    vanaf_tx      xid8        not null,
    koppen        integer     not null,
    koppen_digest text        not null,
    vorige        text        not null,
    digest        text        not null,
    sleutel       text        not null,
    handtekening  bytea       not null
);
comment on table inzage_zegel is 'spreiding: lokaal';
comment on column inzage_zegel.vanaf_tx is 'looks of this and later transactions are for the next seal';

create table inzage_kop (
    zaak_id text     not null,
    zegel   integer  not null,
    -- The looks in it, and the first eight bytes of the digest of each: to name the one that was changed.
    nrs     bigint[] not null,
    merken  bigint[] not null,
    digest  text     not null,
    primary key (zaak_id, zegel)
);
create index inzage_kop_zegel on inzage_kop (zegel, zaak_id);
comment on table inzage_kop is 'spreiding: zaak';
comment on column inzage_kop.digest is 'over these looks and the digest of the part before of this zaak';

revoke update, delete, truncate on inzage_zegel, inzage_kop from spil_app;
