-- What arrived and what was determined from it. Rows are added, never changed and never removed.

create table agreement (
  id              bigint generated always as identity primary key,
  aco_id          text        not null,
  agreement_start date        not null,
  revision        bigint      not null,
  content         jsonb       not null,
  recorded_at     timestamptz not null,
  unique (aco_id, agreement_start, revision)
);
comment on table agreement is 'agreement-signed events, each revision as it arrived';

create table assignment (
  id               bigint generated always as identity primary key,
  aco_id           text        not null,
  performance_year text        not null,
  revision         bigint      not null,
  content          jsonb       not null,
  recorded_at      timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table assignment is 'assignment-determined events, each revision as it arrived';

create table reported_benchmark (
  id               bigint generated always as identity primary key,
  aco_id           text        not null,
  performance_year text        not null,
  revision         bigint      not null,
  delivery         text        not null check (delivery in ('PRELIMINARY', 'JUNE', 'FINAL')),
  content          jsonb       not null,
  fingerprint      text        not null,
  recorded_at      timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table reported_benchmark is 'updated benchmarks as CMS delivered them';

create table expenditures (
  id               bigint generated always as identity primary key,
  aco_id           text        not null,
  performance_year text        not null,
  revision         bigint      not null,
  delivery         text        not null check (delivery in ('Q1', 'Q2', 'Q3', 'Q4', 'FINAL')),
  content          jsonb       not null,
  fingerprint      text        not null,
  recorded_at      timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table expenditures is 'expenditures of the assigned people as CMS delivered them';

create table benchmark (
  id               bigint generated always as identity primary key,
  aco_id           text        not null,
  performance_year text        not null,
  revision         bigint      not null,
  stage            text        not null,
  input_revisions  text        not null,
  content          jsonb       not null,
  fingerprint      text        not null,
  recorded_at      timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table benchmark is 'determined benchmarks: the benchmark-determined events';
comment on column benchmark.input_revisions is 'the facts it was computed from, each with its revision';
comment on column benchmark.fingerprint is 'SHA-256 of the content without ids, revisions and times';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are added, never changed or removed', tg_table_name;
end $$;

create trigger append_only before update or delete on agreement
  for each statement execute function refuse_change();
create trigger append_only before update or delete on assignment
  for each statement execute function refuse_change();
create trigger append_only before update or delete on reported_benchmark
  for each statement execute function refuse_change();
create trigger append_only before update or delete on expenditures
  for each statement execute function refuse_change();
create trigger append_only before update or delete on benchmark
  for each statement execute function refuse_change();
