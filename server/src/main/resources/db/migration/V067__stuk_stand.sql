-- What becomes of a document after it joined: a function of the log, but for the place that a person gave it in the list.
-- title, kind, file and content are those of its newest version; the flags are as it joined, afscherming goes before them.
alter table stuk add column versie integer not null default 1;
alter table stuk add column volgorde integer;
alter table stuk add column ingetrokken_op timestamptz;
alter table stuk add column ingetrokken_reden text not null default '';
alter table stuk add column vernietigd_op timestamptz;
alter table stuk add column afscherming text check (afscherming in ('gewoon', 'vertrouwelijk', 'geheimhouder', 'kinderpornografisch'));
-- Withheld from the defence now (art. 30, 149b Sv); no copies (art. 32 Sv).
alter table stuk add column onthouden boolean not null default false;
alter table stuk add column geen_afschrift boolean not null default false;
create index stuk_titel_zoek on stuk using gin (to_tsvector('dutch', titel));
