-- Rows that pages query: a function of the picture (persons: of the stream), written in the transaction of the act.
create table zaak_rij (
    zaak_id           text        primary key,
    versie            integer     not null,
    parket            text        not null,
    jaar              integer     not null,
    serie             integer     not null,
    onderdeel         text        not null,
    classificatie     text        not null,
    onderzoek         text        not null,
    verdachte         text        not null,
    fase              text        not null,
    lijst             text        not null,
    behandelaar       text        not null,
    vrijheid          text        not null,
    feiten            text        not null,
    -- End of the nearest running term; infinity without one, so that lists have one order and a cursor needs no null.
    termijn_op        timestamptz not null,
    onregelmatigheden integer     not null,
    voorstellen       integer     not null,
    gewijzigd_op      timestamptz not null
) with (fillfactor = 70);
create index zaak_rij_lijst on zaak_rij (lijst, termijn_op, zaak_id);
create index zaak_rij_onderdeel on zaak_rij (onderdeel, lijst, termijn_op, zaak_id);
create index zaak_rij_serie on zaak_rij (serie, jaar);
comment on table zaak_rij is 'spreiding: zaak';

create table termijn_rij (
    zaak_id text        not null,
    volg    integer     not null,
    regel   text        not null,
    feit    integer     not null,
    begint  timestamptz not null,
    eindigt timestamptz,
    status  text        not null,
    artikel text        not null,
    van     text        not null,
    primary key (zaak_id, volg)
);
create index termijn_rij_eindigt on termijn_rij (eindigt, zaak_id) where status = 'loopt';
comment on table termijn_rij is 'spreiding: zaak';

create table onregelmatigheid (
    zaak_id    text    not null,
    id         text    not null,
    volgnummer integer not null,
    handeling  text    not null,
    regel      text    not null,
    artikel    text    not null,
    tekst      text    not null,
    opgelost   boolean not null,
    primary key (zaak_id, id)
);
comment on table onregelmatigheid is 'spreiding: zaak';

create table voorstel (
    zaak_id    text        not null,
    volgnummer integer     not null,
    handeling  text        not null,
    door_id    text        not null,
    door_naam  text        not null,
    vervalt_op timestamptz not null,
    primary key (zaak_id, volgnummer)
);
create index voorstel_vervalt on voorstel (vervalt_op);
comment on table voorstel is 'spreiding: zaak';

create table persoon (
    zaak_id  text    not null,
    rol      text    not null check (rol in ('verdachte', 'slachtoffer')),
    nr       integer not null,
    naam     text    not null,
    gegevens text    not null,
    primary key (zaak_id, rol, nr)
);
comment on table persoon is 'spreiding: zaak';

-- One row per word of a name, without accents and in lower case, so that "berg" finds Van den Berg.
create table persoon_woord (
    zaak_id text not null,
    woord   text not null,
    primary key (zaak_id, woord)
);
create index persoon_woord_woord on persoon_woord (woord text_pattern_ops, zaak_id);
comment on table persoon_woord is 'spreiding: zaak';
