-- The register of destruction: zaken of which everything is to go, or is gone. A restore of an older back-up reads it in before it
-- serves. It names no person.
create table vernietiging (
    zaak_id     text        primary key,
    grond       text        not null,
    besloten_op timestamptz not null,
    -- Null as long as it is not done.
    klaar_op    timestamptz
);
create index vernietiging_open on vernietiging (zaak_id) where klaar_op is null;
comment on table vernietiging is 'spreiding: zaak';
revoke delete on vernietiging from spil_app;
