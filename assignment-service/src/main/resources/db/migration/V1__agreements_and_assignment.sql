-- Facts and determinations of the assignment service. Rows are only ever added: what was known at
-- any time stays readable.

create table agreement (
  id bigint generated always as identity primary key,
  aco_id varchar(6) not null,
  start_date date not null,
  revision bigint not null check (revision > 0),
  as_sent jsonb not null,
  content jsonb not null,
  fingerprint char(64) not null,
  recorded_at timestamptz not null,
  unique (aco_id, start_date, revision)
);
comment on table agreement is 'Participation agreements: every revision, complete';
comment on column agreement.as_sent is 'the agreement as the ACO sent it, without what follows from the rules';
comment on column agreement.content is 'the event AgreementSigned as it was announced';

create table reported_assignment (
  id bigint generated always as identity primary key,
  aco_id varchar(6) not null,
  performance_year varchar(5) not null,
  revision bigint not null check (revision > 0),
  content jsonb not null,
  fingerprint char(64) not null,
  recorded_at timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table reported_assignment is 'Assignment totals that were reported without a list';

create table assignment (
  id bigint generated always as identity primary key,
  aco_id varchar(6) not null,
  performance_year varchar(5) not null,
  revision bigint not null check (revision > 0),
  agreement_start date not null,
  agreement_revision bigint not null,
  reported_revision bigint not null,
  content jsonb not null,
  fingerprint char(64) not null,
  recorded_at timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table assignment is 'Who belonged to an ACO in a performance year, as determined';
comment on column assignment.content is 'the event AssignmentDetermined as it was announced';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: add a revision', tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on agreement
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on reported_assignment
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on assignment
  for each statement execute function refuse_change();
