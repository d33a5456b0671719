-- How far this service has come on each partition of the topics it reads. Written in the transaction
-- that handles the records, so that it goes wherever the database goes: also back to a backup.
create table consumer_position (
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
comment on table consumer_position is 'Where reading goes on; the offsets that the broker keeps for the group do not decide it';
grant update on consumer_position to ${runtime};
