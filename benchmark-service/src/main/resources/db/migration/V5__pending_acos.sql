-- Work that a change of national figures leaves: no record, its rows go when it is done.

create table pending_aco (
  aco_id text primary key,
  note   text not null
);
comment on table pending_aco is 'ACOs whose benchmarks are to be determined anew';
comment on column pending_aco.note is 'what the sender of the figures said, for the cause';
