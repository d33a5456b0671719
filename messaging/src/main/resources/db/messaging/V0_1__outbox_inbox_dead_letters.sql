-- Events that were announced and are not yet on Kafka. The first five columns are those that
-- Debezium's outbox event router expects.
create table outbox (
  id text primary key,
  aggregatetype text not null,
  aggregateid text not null,
  type text not null,
  payload text not null,
  seq bigserial not null,
  batch bigint,
  aco_id text not null,
  time timestamptz not null,
  causation_id text
);
comment on column outbox.id is 'ce_id of the event, as in assignment/A9004/2018/7';
comment on column outbox.aggregatetype is 'the event, as in assignment-determined';
comment on column outbox.aggregateid is 'the record key, as in A9004/2018';
comment on column outbox.type is 'ce_type, which is the name of the topic too';
comment on column outbox.payload is 'JSON as it goes out; text, for jsonb would write it differently';
comment on column outbox.seq is 'order of sending; per ACO it is the order of commits, for writers hold the lock of the ACO';
comment on column outbox.batch is 'the Kafka transaction that carries the event; null until the relay claims it';

create index outbox_waiting on outbox (seq) where batch is null;
create index outbox_claimed on outbox (batch) where batch is not null;

-- Every row is deleted within milliseconds: clean up by count, not by share of a table that is empty.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Events that were handled here. The row is written in the transaction that handles the event.
create table inbox (
  event_id text primary key,
  received_at timestamptz not null default clock_timestamp()
);

-- Records that cannot be handled, whole, with the reason; their neighbours went on.
create table dead_letter (
  topic text not null,
  partition int not null,
  "offset" bigint not null,
  event_id text,
  reason text not null,
  original_key text,
  headers jsonb not null,
  value bytea,
  received_at timestamptz not null default clock_timestamp(),
  primary key (topic, partition, "offset")
);
