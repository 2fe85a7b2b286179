-- Every registration of a document that was changed, the first one included; one that never changed has no row.
create table stukversie (
    zaak_id    text        not null,
    stuk       text        not null,
    nummer     integer     not null check (nummer > 0),
    -- Of the content: a new title gives no new version.
    versie     integer     not null check (versie > 0),
    soort      text        not null,
    titel      text        not null,
    bestand    text        not null,
    sha256     text        not null,
    grootte    bigint      not null,
    van        timestamptz not null,
    door       text        not null,
    reden      text        not null,
    volgnummer integer     not null,
    primary key (zaak_id, stuk, nummer)
);
create index stukversie_sha256 on stukversie (sha256);
comment on table stukversie is 'spreiding: zaak';
