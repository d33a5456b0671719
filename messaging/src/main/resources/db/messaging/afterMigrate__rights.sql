-- The tables belong to the role that migrates. The role that the service runs with adds rows and reads
-- them, in tables yet to come too. It changes only what is under way: events on their way out, the
-- memory of what came in, the state of a dead letter. A migration that makes another such table
-- grants what that one needs: grant update on ... to ${runtime}.
-- Runs after every migration; with nothing new it grants what is granted already.
--
-- What the service may not change, its owner does not change either: every table on which the service
-- has no right to update or delete gets a trigger that refuses it. So no list says which tables are
-- append-only, and none can be forgotten.
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

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: add a revision', tg_table_name;
end $$;

do $$
declare
  thing regclass;
begin
  perform pg_advisory_xact_lock(hashtext('trueup rights'), hashtext(current_schema()));
  for thing in
    select c.oid from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> 'flyway_schema_history'
      and not has_any_column_privilege('${runtime}', c.oid, 'update')
      and not has_table_privilege('${runtime}', c.oid, 'delete')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only')
  loop
    execute format(
      'create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function refuse_change()', thing);
  end loop;
end $$;
