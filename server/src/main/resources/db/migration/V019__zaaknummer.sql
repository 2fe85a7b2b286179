-- The other numbers by which a zaak is known: of the hof, the Hoge Raad, the report of the police, an earlier zaak. Letters and
-- digits only, so that every notation of one number is one key. A function of the stream, like persoon.
create table zaaknummer (
    zaak_id text not null,
    sleutel text not null,
    primary key (zaak_id, sleutel)
);
create index zaaknummer_sleutel on zaaknummer (sleutel, zaak_id);
comment on table zaaknummer is 'spreiding: zaak';

insert into zaaknummer (zaak_id, sleutel)
select distinct e.zaak_id, upper(regexp_replace(m[1], '[^A-Za-z0-9]', '', 'g'))
from log_entry e, regexp_matches(e.payload, '"(?:hofnummer|zaaknummer|pvNummer|oudNummer|ecli|onderzoek)":"([^"\\]{4,80})"', 'g') m
where e.payload is not null and regexp_replace(m[1], '[^A-Za-z0-9]', '', 'g') ~ '[0-9].*[0-9].*[0-9].*[0-9]'
on conflict do nothing;
