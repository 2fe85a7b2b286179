-- Commands that were carried out, so that a retry gets the first answer. Kept 30 days; a refusal is not remembered.
create table opdracht (
    actor_id text        not null,
    sleutel  text        not null,
    inhoud   bytea       not null,
    antwoord text        not null,
    op       timestamptz not null default now(),
    primary key (actor_id, sleutel)
);
create index opdracht_op on opdracht (op);
comment on table opdracht is 'spreiding: lokaal';
comment on column opdracht.inhoud is 'SHA-256 of the command; another body under the same key is refused';
comment on column opdracht.antwoord is 'entries appended, as zaak#volgnummer, a blank between';
