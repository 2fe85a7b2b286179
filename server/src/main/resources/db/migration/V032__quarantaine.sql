-- Deliveries refused, once per content, with their bytes in the data directory.
create table quarantaine (
    id             text        primary key,
    inhoud         text        not null,
    ontvangen_op   timestamptz not null default now(),
    laatst_op      timestamptz not null default now(),
    keren          integer     not null default 1,
    -- Who delivered, as JSON: in that name it is offered again.
    account        text        not null,
    afzender       text        not null,
    bericht_id     text        not null,
    mediatype      text        not null,
    grootte        bigint      not null,
    status         integer     not null,
    fouten         text        not null,
    -- Accepted after all, when it was offered again.
    afgehandeld_op timestamptz,
    afgehandeld_door text
);
create unique index quarantaine_inhoud on quarantaine (inhoud) where afgehandeld_op is null;
create index quarantaine_open on quarantaine (ontvangen_op, id) where afgehandeld_op is null;
comment on table quarantaine is 'spreiding: lokaal';
