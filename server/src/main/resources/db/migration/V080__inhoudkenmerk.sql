-- What a content is and holds, by the content itself; without a zaak, so gone when no zaak holds the content any more.
create table inhoudkenmerk (
    sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    -- Empty until it was looked at.
    mime        text        not null default '',
    bladen      integer     not null default 0,
    tekst       text        not null default 'wacht'
        check (tekst in ('wacht', 'gelezen', 'geen-tekst', 'deels', 'onleesbaar', 'overgeslagen')),
    tekst_reden text        not null default '',
    scan        text        not null default 'niet-gescand' check (scan in ('niet-gescand', 'schoon', 'besmet')),
    vondst      text        not null default '',
    pogingen    integer     not null default 0,
    -- A reader works on it until then; after that another may try.
    bezig_tot   timestamptz,
    gelezen_op  timestamptz
);
create index inhoudkenmerk_wacht on inhoudkenmerk (pogingen, sha256) where tekst = 'wacht';
comment on table inhoudkenmerk is 'spreiding: lokaal';

-- The text of a content by page; a page longer than the index can bear is cut into parts.
create table bladtekst (
    sha256 text     not null references inhoudkenmerk (sha256) on delete cascade,
    blad   integer  not null check (blad > 0),
    deel   smallint not null,
    tekst  text     not null,
    zoek   tsvector not null generated always as (to_tsvector('dutch', tekst)) stored,
    primary key (sha256, blad, deel)
);
create index bladtekst_zoek on bladtekst using gin (zoek);
comment on table bladtekst is 'spreiding: lokaal';
