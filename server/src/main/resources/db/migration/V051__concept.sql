-- What someone is typing in an act, kept field by field, so that nothing typed is lost. Spread: zaak.
create table concept (
    zaak_id       text        not null,
    account       text        not null,
    handeling     text        not null,
    velden        jsonb       not null,
    gezien        integer     not null,
    sleutel       text        not null,
    begonnen_op   timestamptz not null default clock_timestamp(),
    bijgewerkt_op timestamptz not null default clock_timestamp(),
    primary key (zaak_id, account, handeling)
);
create index concept_account on concept (account, bijgewerkt_op desc);
comment on table concept is 'spreiding: zaak';
