-- A position is one in a log, and a topic of the same name may be another log: one that was created
-- anew, or that of another cluster. Beside the position stands the id that the broker gave the log.
alter table consumer_position add column topic_id text;
comment on column consumer_position.topic_id is 'The log that the position is one in; null where an earlier version noted it';

-- The logs that this service announces on.
create table topic_log (
  topic text primary key,
  topic_id text not null,
  noted_at timestamptz not null default clock_timestamp(),
  lost text
);
comment on table topic_log is 'The log of each topic that this service announces on, as it was last seen';
comment on column topic_log.lost is 'Why what was announced may not be on it, until it was announced again';
grant update (topic_id, noted_at, lost) on topic_log to ${runtime};
