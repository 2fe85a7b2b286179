-- The data key of a blob, wrapped once per zaak that holds it. Without a wrapping nobody can read the blob any more.
create table blobsleutel (
    -- A parketnummer, or 'inname' from receiving the bytes until a zaak holds them.
    zaak_id      text        not null,
    sha256       text        not null,
    hoofdsleutel text        not null,
    omhulsel     bytea       not null,
    sinds        timestamptz not null default now(),
    primary key (zaak_id, sha256)
);
create index blobsleutel_sha256 on blobsleutel (sha256);
create index blobsleutel_hoofdsleutel on blobsleutel (hoofdsleutel);
comment on table blobsleutel is 'spreiding: zaak';
