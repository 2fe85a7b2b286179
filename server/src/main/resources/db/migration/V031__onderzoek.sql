-- An onderzoek: a new delivery with all its supplements, within which numbers count.
create table onderzoek (
    id          text primary key,
    bericht_id  text not null unique,
    organisatie text not null
);
comment on table onderzoek is 'spreiding: lokaal';

-- What was delivered under each number, as it was last given. The primary key lets one of two supplements at the same moment
-- bring a new number; the other is judged again.
create table onderzoek_deel (
    onderzoek   text    not null,
    soort       text    not null check (soort in ('verdachte', 'feit', 'slachtoffer', 'getuige', 'voorwerp')),
    nummer      text    not null,
    inhoud      text    not null,
    -- Of a verdachte: its zaak, and whether the sender took it back.
    zaak_id     text    not null default '',
    ingetrokken boolean not null default false,
    primary key (onderzoek, soort, nummer)
);
create index onderzoek_deel_zaak on onderzoek_deel (zaak_id) where zaak_id <> '';
comment on table onderzoek_deel is 'spreiding: lokaal';

-- A feit or object has its own number in each zaak.
create table zaak_nummer (
    zaak_id text    not null,
    soort   text    not null check (soort in ('feit', 'voorwerp')),
    nummer  text    not null,
    nr      integer not null check (nr > 0),
    primary key (zaak_id, soort, nummer),
    unique (zaak_id, soort, nr)
);
comment on table zaak_nummer is 'spreiding: zaak';
