-- What people did to messages and with identifiers: who, what, to which thing, why. It only grows.
create table audit_log (
  seq bigserial primary key,
  at timestamptz not null default clock_timestamp(),
  caller text not null,
  action text not null,
  aco_id text,
  subject text not null,
  note text not null
);
comment on column audit_log.action is 'a verb and a thing, as in DEAD_LETTER_REPLAYED';
comment on column audit_log.subject is 'the thing it was done to; never an identifier of a person';
