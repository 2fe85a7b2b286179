-- Every content that a zaak has as a stuk, the earlier versions too: what is asked of contents (are they there, what are they,
-- may they be read, who holds them) is asked of all of them.
create view stukinhoud with (security_invoker = true) as
    with inhoud as (
        select zaak_id, id as stuk, sha256, grootte, vernietigd_op, geheimhouder, bijzonder, afscherming from stuk
        union all
        select s.zaak_id, s.id, v.sha256, v.grootte, s.vernietigd_op, s.geheimhouder, s.bijzonder, s.afscherming
            from stukversie v join stuk s on s.zaak_id = v.zaak_id and s.id = v.stuk where v.sha256 <> s.sha256)
    select zaak_id, stuk, sha256, grootte, vernietigd_op,
        -- Set apart: privileged communication and images of child abuse are not read.
        case when afscherming is null then geheimhouder or bijzonder = 'kinderpornografisch'
            else afscherming in ('geheimhouder', 'kinderpornografisch') end as apart,
        case when afscherming is null then bijzonder = 'kinderpornografisch' and not geheimhouder
            else afscherming = 'kinderpornografisch' end as genoemden
    from inhoud;

-- Versions that were replaced before anybody looked at them.
insert into inhoudkenmerk (sha256) select distinct v.sha256 from stukversie v join stuk s on s.zaak_id = v.zaak_id and s.id = v.stuk
    where s.vernietigd_op is null on conflict do nothing;
