-- Rounds of scrubbing: everything read again from every volume.
create table opslagronde (
    nummer      bigint      primary key generated always as identity,
    begonnen_op timestamptz not null,
    klaar_op    timestamptz,
    gelezen     bigint      not null default 0,
    hersteld    bigint      not null default 0,
    kapot       bigint      not null default 0
);
comment on table opslagronde is 'spreiding: lokaal';
