-- What other services announced, as it arrived; the highest revision of a key is the one in force.
create table announced (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('AGREEMENT', 'ASSIGNMENT', 'BENCHMARK')),
  aco_id text not null,
  key text not null,
  revision bigint not null,
  event jsonb not null,
  taken_at timestamptz not null,
  unique (kind, key, revision)
);
create index announced_by_aco on announced (aco_id, kind, key, revision desc);

-- Facts that enter this service by REST: quality, participant revenue, circumstances. Append-only.
create table fact (
  id bigint generated always as identity primary key,
  kind text not null,
  aco_id text not null,
  performance_year text not null,
  revision bigint not null,
  content jsonb not null,
  fingerprint text not null,
  recorded_at timestamptz not null,
  unique (aco_id, performance_year, kind, revision)
);

-- Money advanced to an ACO. Append-only; the sender's key makes a repeated request harmless.
create table advance (
  id bigint generated always as identity primary key,
  aco_id text not null,
  idempotency_key text not null,
  performance_year text not null,
  content jsonb not null,
  fingerprint text not null,
  recorded_at timestamptz not null,
  unique (aco_id, idempotency_key)
);

-- Settlements, append-only: each row the event as it was announced, with every input in full.
create table settlement (
  id bigint generated always as identity primary key,
  aco_id text not null,
  performance_year text not null,
  revision bigint not null,
  stage text not null,
  track text,
  outcome text,
  payment numeric,
  recouped numeric not null,
  fingerprint text not null,
  recorded_at timestamptz not null,
  event jsonb not null,
  unique (aco_id, performance_year, revision)
);
create index settlement_by_year on settlement (performance_year, aco_id, revision desc);

-- Every figure of every settlement as a row, for those who ask in SQL.
create view settlement_line as
select s.aco_id, s.performance_year, s.revision, l.position,
       l.item ->> 'line' as line, l.item ->> 'title' as title, l.item ->> 'unit' as unit,
       l.item ->> 'value' as value, l.item ->> 'formula' as formula
from settlement s,
     jsonb_array_elements(s.event -> 'lines') with ordinality as l (item, position);

-- The past does not change: a correction is a new row.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: add a revision', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on announced
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on fact
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on advance
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on settlement
  for each statement execute function refuse_change();
