-- What the volumes hold: one row per content. The name of the file on a volume is the id, never used again, so that a file
-- without a row is nobody's.
create table blob (
    sha256        text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    id            text        not null unique check (id ~ '^[0-9a-f]{32}$'),
    grootte       bigint      not null check (grootte >= 0),
    vastgelegd_op timestamptz not null default now(),
    -- No good copy is left anywhere since then: named in every report, never served.
    kapot_sinds   timestamptz
);
create index blob_kapot on blob (kapot_sinds) where kapot_sinds is not null;
comment on table blob is 'spreiding: lokaal';
