-- The picture as folded, and the head of its stream. Its row is the lock of the zaak.
create table snapshot (
    zaak_id          text        primary key,
    versie           integer     not null,
    hash             bytea       not null,
    vastgelegd_op    timestamptz not null,
    laatste_op       timestamptz,
    laatste_precisie text,
    beeld            text        not null check (octet_length(beeld) <= 262144),
    beeld_hash       text        not null
) with (fillfactor = 60);

comment on table snapshot is 'spreiding: zaak';
comment on column snapshot.laatste_op is 'legal time of the entry that is last in legal order';
