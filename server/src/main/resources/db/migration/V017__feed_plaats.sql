-- How far each reader of the feed has come, per database node; and of each zaak the last entry it handled.
create table feed_plaats (
    lezer   text        not null,
    databank text       not null default 'hoofd',
    tx      xid8        not null default '0',
    positie bigint      not null default 0,
    houder  text        not null default '',
    tot     timestamptz not null default '-infinity',
    fout    text        not null default '',
    op      timestamptz not null default now(),
    primary key (lezer, databank)
);
comment on table feed_plaats is 'spreiding: lokaal';
comment on column feed_plaats.tot is 'end of the lease of the server that runs this reader; no transaction stays open meanwhile';

create table feed_stand (
    lezer      text    not null,
    zaak_id    text    not null,
    volgnummer integer not null,
    primary key (lezer, zaak_id)
);
comment on table feed_stand is 'spreiding: zaak';
