-- The tables belong to the role that migrates. The role that the service runs with adds rows and reads
-- them, in tables yet to come too. It changes only what is under way: events on their way out, the
-- memory of what came in, the state of a dead letter. A migration that makes another such table
-- grants what that one needs: grant update on ... to ${runtime}.
-- Runs after every migration; with nothing new it grants what is granted already.
do $$
declare
  thing regclass;
begin
  if '${runtime}' = current_user then
    raise exception 'the service runs with the role that owns its tables (%): it could change the past', current_user
      using hint = 'TRUEUP_DB_OWNER names the role that migrates, TRUEUP_DB_USER the one for everything else';
  end if;
  -- Replicas that start together grant one after the other.
  perform pg_advisory_xact_lock(hashtext('trueup rights'), hashtext(current_schema()));

  execute format('grant usage on schema %I to ${runtime}', current_schema());
  execute format('alter default privileges in schema %I grant select, insert on tables to ${runtime}', current_schema());
  execute format('alter default privileges in schema %I grant usage, select on sequences to ${runtime}', current_schema());
  for thing in
    select c.oid from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      and not (has_table_privilege('${runtime}', c.oid, 'select') and has_table_privilege('${runtime}', c.oid, 'insert'))
      and c.relname <> 'flyway_schema_history'
  loop
    execute format('grant select, insert on %s to ${runtime}', thing);
  end loop;
  for thing in
    select c.oid from pg_class c
    where c.relnamespace = current_schema()::regnamespace
      and case when c.relkind = 'S' then not has_sequence_privilege('${runtime}', c.oid, 'usage') end
  loop
    execute format('grant usage, select on sequence %s to ${runtime}', thing);
  end loop;

  grant update, delete on outbox to ${runtime};
  grant delete on inbox to ${runtime};
end $$;
