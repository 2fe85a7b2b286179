-- The roles that later migrations grant to. In the embedded cluster they exist already, with passwords; in a cluster of
-- its own they are made here when its owner may do that, without login: the server then takes the role with SET ROLE.
do $$
declare
    rol text;
begin
    foreach rol in array array['spil_app', 'spil_vernietiging', 'spil_lezer'] loop
        if not exists (select from pg_roles where rolname = rol) then
            execute format('create role %I nologin', rol);
            execute format('grant %I to current_user', rol);
        end if;
    end loop;
end
$$;

grant usage on schema public to spil_app, spil_vernietiging, spil_lezer;
