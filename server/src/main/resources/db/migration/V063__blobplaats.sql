-- Where the copies of a blob are: a row per volume, and one for the holding area of a node (volume 'wacht:KNOOP') while it
-- is there. The backlog of a volume is its rows that are not 'goed'.
create table blobplaats (
    id              text        not null references blob (id) on delete cascade,
    volume          text        not null,
    staat           text        not null check (staat in ('goed', 'ontbreekt', 'slecht')),
    geverifieerd_op timestamptz,
    primary key (id, volume)
);
create index blobplaats_achterstand on blobplaats (volume, id) where staat <> 'goed';
create index blobplaats_schrobben on blobplaats (volume, geverifieerd_op nulls first, id) where staat = 'goed';
comment on table blobplaats is 'spreiding: lokaal';
