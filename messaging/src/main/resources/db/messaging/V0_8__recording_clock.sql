-- The time that was recorded last, for each ACO that is locked while it is taken. What is recorded next
-- is later, whatever the clock of the database says: set back, or that of a server that took over.
create table recording_clock (
  aco_id text primary key,
  recorded_at timestamptz not null
);
comment on table recording_clock is 'The time recorded last for an ACO; the next one is later than all of them';
create index recording_clock_last on recording_clock (recorded_at);
grant update on recording_clock to ${runtime};

-- The one place where the time of what is recorded comes from.
create function clock_of_database() returns timestamptz language sql volatile
  as 'select clock_timestamp()';

-- What was recorded before this table was, of whomever.
do $$
declare
  place record;
  last timestamptz;
begin
  for place in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and c.column_name = 'recorded_at' and t.table_type = 'BASE TABLE'
      and c.table_name <> 'recording_clock'
  loop
    execute format('select max(recorded_at) from %I', place.table_name) into last;
    if last is not null then
      insert into recording_clock values ('', last)
        on conflict (aco_id) do update set recorded_at = greatest(recording_clock.recorded_at, excluded.recorded_at);
    end if;
  end loop;
end $$;
