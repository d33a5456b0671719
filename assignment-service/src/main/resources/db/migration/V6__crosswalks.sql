-- Who sent which changes of identifiers, and which were withdrawn; what they make of tokens, by key;
-- whose beneficiaries they are; and what is to be determined anew because of them.

create sequence crosswalk_number;

create table crosswalk (
  id bigint primary key,
  aco_id varchar(6),
  changes int not null,
  recorded_at timestamptz not null
);
comment on table crosswalk is 'Crosswalks: changes of identifiers that were sent together';
comment on column crosswalk.aco_id is 'whose it is; null of those from before this was kept';
comment on column crosswalk.changes is 'how many of its rows were new';

create table crosswalk_withdrawal (
  crosswalk_id bigint primary key references crosswalk,
  number bigint not null,
  reason text not null,
  recorded_at timestamptz not null
);
comment on table crosswalk_withdrawal is 'Crosswalks that were wrong and were taken back; they stay on file';
comment on column crosswalk_withdrawal.number is 'its place in the order of crosswalks and withdrawals';

-- The changes on file were sent in some crosswalk: those of one moment in the same.
alter table identifier_change disable trigger append_only;
alter table identifier_change add column crosswalk_id bigint references crosswalk;
insert into crosswalk (id, changes, recorded_at)
  select nextval('crosswalk_number'), changes, recorded_at from (
    select count(*) as changes, recorded_at from identifier_change
    group by recorded_at order by recorded_at) sent;
update identifier_change c set crosswalk_id = w.id
  from crosswalk w where w.recorded_at = c.recorded_at;
alter table identifier_change alter column crosswalk_id set not null;
alter table identifier_change enable trigger append_only;

-- What was withdrawn may be sent again: an identifier is the current one once for each crosswalk.
alter table identifier_change drop constraint if exists identifier_change_pkey;
alter table identifier_change add primary key (crosswalk_id, alias);
drop index identifier_change_of_alias;
create index identifier_change_of_alias on identifier_change (alias);
create index identifier_change_of_token on identifier_change (token);

alter view first_token rename to first_token_before;
create table first_token (
  alias uuid not null,
  number bigint not null,
  token uuid not null,
  primary key (alias, number)
);
comment on table first_token is 'Which token stands for the beneficiary of another one; of an alias the row of the highest number holds';
comment on column first_token.number is 'the crosswalk or withdrawal that made it so';
comment on column first_token.token is 'the alias itself where no crosswalk speaks of it any more';
create index first_token_of_token on first_token (token);
insert into first_token (alias, number, token)
  select f.alias, c.crosswalk_id, f.token
  from first_token_before f join identifier_change c on c.alias = f.alias;
drop view first_token_before;

create table aco_of_person (
  token uuid not null,
  aco_id varchar(6) not null,
  primary key (token, aco_id)
);
comment on table aco_of_person is 'Which ACOs sent a list that names a person, under the token that the list gave';
insert into aco_of_person (token, aco_id)
  select distinct p.token, l.aco_id from listed_person p join assignment_list l on l.id = p.list_id;

create table pending_year (
  aco_id varchar(6) not null,
  performance_year varchar(5) not null,
  number bigint not null,
  withdrawal boolean not null,
  sent_by text,
  note text not null,
  primary key (aco_id, performance_year)
);
comment on table pending_year is 'Years that are to be determined anew since identifiers changed: work, and no record';
comment on column pending_year.number is 'the latest crosswalk or withdrawal that asks for it';
comment on column pending_year.sent_by is 'who sent it, where it was sent for this ACO';
grant update, delete on pending_year to ${runtime};

alter table crosswalk set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table first_token set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
alter table aco_of_person set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
