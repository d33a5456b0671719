-- The roster of each ACO and year: the states of people as they were announced.

create table roster_record (
  aco_id varchar(6) not null,
  performance_year varchar(5) not null,
  token uuid not null,
  revision bigint not null,
  change smallint,
  list_id bigint,
  enrollment_from date,
  months bigint,
  listing bigint,
  tin int,
  primary key (aco_id, performance_year, token, revision)
);
comment on table roster_record is 'The states of people, one row for each change; the row of the highest revision is in force';
comment on column roster_record.revision is 'the determination that announced it';
comment on column roster_record.change is 'what became of the person; null where no list names the person any more';
comment on column roster_record.list_id is 'the list that says so: the one that governs, or the one with which the person left';
comment on column roster_record.listing is 'as in listed_person: reason, basis, step, newly assigned, months of an episode';

create trigger append_only before update or delete or truncate on roster_record
  for each statement execute function refuse_change();

-- Who is assigned to whom: found by person, through all ACOs. A row for each time that an ACO's
-- lists begin or cease to claim somebody.
create table person_claim (
  performance_year varchar(5) not null,
  token uuid not null,
  aco_id varchar(6) not null,
  revision bigint not null,
  assigned boolean not null,
  since timestamptz not null default clock_timestamp(),
  primary key (performance_year, token, aco_id, revision)
);
comment on table person_claim is 'Who is assigned to whom, to be found through all ACOs; of an ACO the row of the highest revision holds';

create trigger append_only before update or delete or truncate on person_claim
  for each statement execute function refuse_change();
