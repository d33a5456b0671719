-- For each service a schema, an owner of its tables, and the role with which the service runs. The
-- owner migrates and does nothing else. Neither sees the schema of another service. What the run-time
-- role may do with the tables is granted by the migrations.
do $$
declare
  service text;
  owner text;
  thing text;
begin
  foreach service in array array['assignment', 'benchmark', 'settlement'] loop
    owner := service || '_owner';
    if not exists (select from pg_roles where rolname = owner) then
      execute format('create role %I login', owner);
    end if;
    if not exists (select from pg_roles where rolname = service) then
      execute format('create role %I login', service);
    end if;
    execute format('create schema if not exists %I authorization %I', service, owner);
    execute format('alter schema %I owner to %I', service, owner);
    execute format('grant usage on schema %I to %I', service, service);

    -- What an earlier version made with the one role it had is handed over: tables and views with
    -- the sequences of their columns, then sequences by themselves, then functions.
    for thing in
      select 'table ' || c.oid::regclass from pg_class c
      where c.relnamespace = service::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and c.relowner <> owner::regrole
    loop
      execute format('alter %s owner to %I', thing, owner);
    end loop;
    for thing in
      select 'sequence ' || c.oid::regclass from pg_class c
      where c.relnamespace = service::regnamespace and c.relkind = 'S'
        and c.relowner <> owner::regrole
      union all
      select 'routine ' || p.oid::regprocedure from pg_proc p
      where p.pronamespace = service::regnamespace and p.proowner <> owner::regrole
    loop
      execute format('alter %s owner to %I', thing, owner);
    end loop;
  end loop;
end $$;
