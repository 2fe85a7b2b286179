-- Documents of a zaak. The bytes lie outside the database under their digest; a row is written only after they are durable.
create table stuk (
    zaak_id       text        not null,
    id            text        not null,
    volg          bigint      not null generated always as identity,
    soort         text        not null,
    titel         text        not null,
    datum         date        not null,
    bestand       text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    grootte       bigint      not null check (grootte > 0),
    classificatie text        not null check (classificatie in ('', 'vertrouwelijk')),
    geheimhouder  boolean     not null,
    bijzonder     text        not null check (bijzonder in ('', 'kinderpornografisch', 'seksueel', 'schokkend')),
    herkomst      text        not null,
    gevoegd_op    timestamptz not null,
    primary key (zaak_id, id)
);
create index stuk_volg on stuk (zaak_id, volg);
create index stuk_sha256 on stuk (sha256);
comment on table stuk is 'spreiding: zaak';
