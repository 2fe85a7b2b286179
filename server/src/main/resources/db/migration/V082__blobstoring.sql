-- When a content could not be read, from the first failure to the first time that it could: for who decided without it.
create table blobstoring (
    sha256  text        not null,
    sinds   timestamptz not null default clock_timestamp(),
    tot     timestamptz,
    -- kapot: no good copy was left; leesfout: nobody could give it at that time.
    oorzaak text        not null check (oorzaak in ('kapot', 'leesfout')),
    primary key (sha256, oorzaak, sinds)
);
create index blobstoring_open on blobstoring (sha256) where tot is null;
comment on table blobstoring is 'spreiding: lokaal';
