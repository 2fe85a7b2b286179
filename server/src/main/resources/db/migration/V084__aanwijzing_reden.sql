-- Why someone was named for a document that only named people may open, and who took the name away.
alter table stukaanwijzing add column reden text not null default '';
alter table stukaanwijzing add column beeindigd_door text;
