-- By which numbers of the strafrechtsketen (SKN) the suspect of a zaak is known: the same person over zaken. A function of the
-- stream, like persoon.
create table persoonsleutel (
    zaak_id text not null,
    sleutel text not null,
    primary key (zaak_id, sleutel)
);
create index persoonsleutel_sleutel on persoonsleutel (sleutel, zaak_id);
comment on table persoonsleutel is 'spreiding: zaak';

-- What was recorded before. A zaak in which an act was struck or corrected has only the number of its person as corrected; the
-- others come with its next entry, or with a rebuild.
insert into persoonsleutel (zaak_id, sleutel)
select zaak_id, sleutel from (
    select p.zaak_id, m[1] as sleutel from persoon p, regexp_matches(p.gegevens, '"skn":"(?:SKN ?)?([0-9]{7,10})"', 'g') m where p.rol = 'verdachte'
    union
    select e.zaak_id, m[1] from log_entry e, regexp_matches(e.payload, '"(?:skn|anderePersoon)":"(?:SKN ?)?([0-9]{7,10})"', 'g') m
    where e.payload ~ '"gebeurtenis":"handeling-verricht"' and e.payload ~ '"(identiteit-vaststellen|persoon-samenvoegen)"'
      and not exists (select from log_entry c where c.zaak_id = e.zaak_id and c.payload ~ '"gebeurtenis":"(handeling-hersteld|handeling-doorgehaald|inhoud-vernietigd)"')
) k
where sleutel !~ '^([0-9])\1*$'
on conflict do nothing;

-- Who is held or suspended: a small part of all zaken.
create index zaak_rij_vrijheid on zaak_rij (onderdeel, zaak_id) where vrijheid not in ('', 'vrij');
