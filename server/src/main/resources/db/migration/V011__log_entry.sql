-- The event log: one stream per zaak, only ever added to.
create sequence log_positie;

create table log_entry (
    zaak_id         text        not null,
    volgnummer      integer     not null check (volgnummer > 0),
    positie         bigint      not null,
    tx              xid8        not null default pg_current_xact_id(),
    geldig_op       timestamptz not null,
    precisie        text        not null check (precisie in ('minuut', 'dag')),
    vastgelegd_op   timestamptz not null,
    actor_id        text        not null,
    actor_naam      text        not null,
    actor_rol       text        not null,
    actor_onderdeel text        not null,
    herkomst        text        not null,
    wijze           text        not null check (wijze in ('verrichten', 'vastleggen')),
    pakket          text        not null,
    motor           text        not null,
    -- Canonical JSON, byte for byte as it was hashed: text, because jsonb does not keep bytes. Null once destroyed.
    payload         text,
    salt            bytea,
    payload_digest  bytea       not null,
    vorige          bytea       not null,
    hash            bytea       not null,
    -- Ties the place in the feed to the entry. Not in the chain: after a restore elsewhere an entry gets another place.
    plek            bytea       not null,
    primary key (zaak_id, volgnummer)
);
create index log_entry_feed on log_entry (tx, positie);

comment on table log_entry is 'spreiding: zaak';
comment on column log_entry.hash is 'SHA-256 over head, payload digest and previous hash of the stream';

revoke update, delete on log_entry from spil_app;
grant select, update (payload, salt) on log_entry to spil_vernietiging;
