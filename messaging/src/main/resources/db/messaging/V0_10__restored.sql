-- What was read back from the service's own topic since its database was restored, and does not
-- stand on what is on file. Until an operator says that it does again, nothing follows from it.
create table restored (
  topic text not null,
  key text not null,
  aco_id varchar(6) not null,
  first_revision bigint not null,
  last_revision bigint not null,
  lost_since timestamptz not null,
  records_read boolean not null default false,
  primary key (topic, key)
);
comment on table restored is 'Results that were read back without what they came from: work, and no record';
comment on column restored.lost_since is 'when the first of them was recorded';
comment on column restored.records_read is 'whether the records that follow the results were looked at too';
grant update, delete on restored to ${runtime};
