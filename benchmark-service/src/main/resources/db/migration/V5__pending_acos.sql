-- Work that a change of national figures leaves: no record, its rows go when it is done.

create table pending_aco (
  aco_id text primary key
);
comment on table pending_aco is 'ACOs whose benchmarks are to be determined anew';
