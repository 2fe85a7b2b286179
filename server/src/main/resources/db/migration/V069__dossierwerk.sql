-- What people do with a dossier that is no act: marks of reading, and notes on a passage.
create table leesstand (
    zaak_id text        not null,
    account text        not null,
    stuk    text        not null,
    -- Version that was read; 0: marked unread again.
    versie  integer     not null,
    -- Page last looked at.
    blad    integer     not null default 1,
    op      timestamptz not null,
    primary key (zaak_id, account, stuk)
);
comment on table leesstand is 'spreiding: zaak';

create table notitie (
    zaak_id      text        not null,
    id           text        not null,
    stuk         text        not null,
    versie       integer     not null,
    soort        text        not null check (soort in ('belastend', 'ontlastend', 'vraag')),
    tekst        text        not null,
    -- 0: about the document as a whole.
    blad         integer     not null check (blad >= 0),
    -- x,y,width,height in ten-thousandths of the page, or empty.
    vlak         text        not null,
    citaat       text        not null,
    feiten       integer[]   not null,
    gedeeld      boolean     not null,
    door         text        not null,
    door_naam    text        not null,
    op           timestamptz not null,
    gewijzigd_op timestamptz,
    primary key (zaak_id, id)
);
create index notitie_stuk on notitie (zaak_id, stuk);
comment on table notitie is 'spreiding: zaak';

-- Who may open a document that only named people may see; a name that was taken away stays with its end.
create table stukaanwijzing (
    zaak_id text        not null,
    stuk    text        not null,
    account text        not null,
    door    text        not null,
    sinds   timestamptz not null,
    tot     timestamptz,
    primary key (zaak_id, stuk, account, sinds)
);
comment on table stukaanwijzing is 'spreiding: zaak';
