-- What an operator decides about a dead letter. The record and the reason stay as they were.
alter table dead_letter
  add column id bigint generated always as identity,
  add column aco_id text,
  add column state text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  add column decided_at timestamptz,
  add column decided_by text,
  add column note text,
  add constraint dead_letter_id unique (id);
comment on column dead_letter.aco_id is 'the ACO that the record is about, where it says so';

create index dead_letter_open on dead_letter (topic, aco_id, "offset") where state = 'OPEN';

grant update (state, decided_at, decided_by, note) on dead_letter to ${runtime};
