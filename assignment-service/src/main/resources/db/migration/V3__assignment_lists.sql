-- Assignment lists, and the people on them. Names and birth dates are not kept.

create sequence assignment_list_number;

create table assignment_list (
  id bigint primary key,
  aco_id varchar(6) not null,
  performance_year varchar(5) not null,
  period varchar(9) not null,
  list_year int not null,
  stamp char(8) not null,
  prospective_layout boolean not null,
  sha256 char(64) not null,
  file_name text not null,
  assignable_only int,
  warnings jsonb not null,
  recorded_at timestamptz not null,
  unique (aco_id, performance_year, period, list_year, stamp, sha256)
);
comment on table assignment_list is 'Assignment lists, each as it came';
comment on column assignment_list.list_year is 'the year it is about: of a benchmark list an earlier one than the performance year';
comment on column assignment_list.sha256 is 'of its tables, however they were packed';
create index assignment_list_of_year on assignment_list (aco_id, performance_year);

create table list_answer (
  list_id bigint primary key references assignment_list,
  content jsonb not null
);
comment on table list_answer is 'What the sender of a list was answered, and is answered again';

create table list_withdrawal (
  list_id bigint primary key references assignment_list,
  reason text not null,
  recorded_at timestamptz not null
);
comment on table list_withdrawal is 'Lists that were wrong and were taken back; they stay on file';

-- Sorted when it is filled; the key costs less than the data.
create table listed_person (
  list_id bigint not null,
  token uuid not null,
  months bigint not null,
  listing bigint not null,
  tin int,
  died date,
  esrd_score bigint,
  disabled_score bigint,
  aged_dual_score bigint,
  aged_non_dual_score bigint,
  primary key (list_id, token)
);
comment on table listed_person is 'A person as a list shows them: assigned, or no longer and why';
comment on column listed_person.months is 'enrollment flags of twelve months, four bits each';
comment on column listed_person.listing is 'reason, basis, step and other marks in bits';
comment on column listed_person.esrd_score is 'monthly risk scores of the type added up, in units of the fourteenth decimal';

create table beneficiary (
  mbi varchar(11) primary key,
  token uuid not null,
  since timestamptz not null
);
comment on table beneficiary is 'Identifiers and their tokens: the only place where both stand';
create index beneficiary_of_token on beneficiary (token);

create table identifier_change (
  current_mbi varchar(11) primary key,
  previous_mbi varchar(11) not null,
  alias uuid not null,
  token uuid not null,
  recorded_at timestamptz not null
);
comment on table identifier_change is 'The crosswalk: who got a new identifier keeps the token of the old one';
comment on column identifier_change.alias is 'the token that the new identifier would have';
create unique index identifier_change_of_alias on identifier_change (alias);

-- The first token of a person, through however many changes. A circle of changes ends at its depth.
create view first_token as
  with recursive step (alias, token, depth) as (
    select alias, token, 1 from identifier_change
    union all
    select s.alias, c.token, s.depth + 1
    from step s join identifier_change c on c.alias = s.token
    where s.depth < 20)
  select distinct on (alias) alias, token from step order by alias, depth desc;

alter table assignment alter column reported_revision drop not null;
alter table assignment add column list_id bigint;
alter table assignment add column report jsonb;
comment on column assignment.list_id is 'the list that governed';
comment on column assignment.report is 'the lists in force, people and turnover of each, and the waterfall';

create trigger append_only before update or delete or truncate on assignment_list
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on list_answer
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on list_withdrawal
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on listed_person
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on beneficiary
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on identifier_change
  for each statement execute function refuse_change();
