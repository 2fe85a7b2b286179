-- Documents that come in by parts. The parts lie on the own disk of the node that began it; a row without its file is nobody's.
create table upload (
    id           text        primary key check (id ~ '^[0-9a-f]{32}$'),
    zaak_id      text        not null,
    account      text        not null,
    knoop        text        not null,
    bestand      text        not null,
    grootte      bigint      not null check (grootte > 0),
    soort        text        not null,
    titel        text        not null,
    datum        date        not null,
    geheimhouder boolean     not null,
    bijzonder    text        not null,
    begonnen_op  timestamptz not null,
    laatst_op    timestamptz not null
);
create index upload_laatst on upload (laatst_op);
comment on table upload is 'spreiding: lokaal';
