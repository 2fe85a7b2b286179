-- The volumes by name: where they are and the mark that is written on each, so that an empty mount point or the volume of
-- another installation is never taken for this one.
create table opslagvolume (
    naam   text        primary key check (naam ~ '^[a-z0-9][a-z0-9-]{0,30}$'),
    -- Relative to the data directory, absolute, or s3://.
    plaats text        not null,
    merk   text,
    sinds  timestamptz not null default now()
);
comment on table opslagvolume is 'spreiding: lokaal';
