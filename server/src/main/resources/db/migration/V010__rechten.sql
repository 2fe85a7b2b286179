-- What the roles may do. The application writes rows, unless a migration takes that back for its own table (the log, seals,
-- packs: only added to); destruction gets two columns of the log; the reader reads.
grant select, insert, update, delete on all tables in schema public to spil_app;
revoke insert, update, delete on flyway_schema_history from spil_app;
grant usage, select on all sequences in schema public to spil_app;
grant select on all tables in schema public to spil_lezer;

alter default privileges in schema public grant select, insert, update, delete on tables to spil_app;
alter default privileges in schema public grant usage, select on sequences to spil_app;
alter default privileges in schema public grant select on tables to spil_lezer;
