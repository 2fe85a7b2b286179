-- By which numbers of the strafrechtsketen (SKN) the suspect of a zaak is known: the same person over zaken. A function of the
-- stream, like persoon.
create table persoonsleutel (
    zaak_id text not null,
    sleutel text not null,
    primary key (zaak_id, sleutel)
);
create index persoonsleutel_sleutel on persoonsleutel (sleutel, zaak_id);
comment on table persoonsleutel is 'spreiding: zaak';

insert into persoonsleutel (zaak_id, sleutel)
select p.zaak_id, m[1] from persoon p, regexp_matches(p.gegevens, '"skn":"([0-9]{7,10})"') m where p.rol = 'verdachte'
union
select e.zaak_id, m[1] from log_entry e, regexp_matches(e.payload, '"(?:skn|anderePersoon)":"(?:SKN )?([0-9]{7,10})"') m
where e.payload is not null and e.payload ~ '"(identiteit-vaststellen|persoon-samenvoegen)"'
on conflict do nothing;

-- Who is held or suspended: a small part of all zaken.
create index zaak_rij_vrijheid on zaak_rij (onderdeel, zaak_id) where vrijheid not in ('', 'vrij');
