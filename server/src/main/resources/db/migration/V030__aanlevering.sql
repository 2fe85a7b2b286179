-- Deliveries accepted, each once: the key is the sender's, and the digest tells a repetition from another message.
create table aanlevering (
    bericht_id   text        primary key,
    onderzoek    text        not null,
    soort        text        not null check (soort in ('nieuw', 'aanvulling', 'intrekking')),
    -- SHA-256 of the message as a JSON value with the digests of its files.
    inhoud       text        not null,
    -- The message itself, among the documents.
    bericht      text        not null,
    pv_nummer    text        not null,
    organisatie  text        not null,
    eenheid      text        not null,
    account      text        not null,
    antwoord     text        not null,
    ontvangen_op timestamptz not null default now()
);
create index aanlevering_pv on aanlevering (pv_nummer) where pv_nummer <> '';
create index aanlevering_onderzoek on aanlevering (onderzoek);
comment on table aanlevering is 'spreiding: lokaal';
