-- What was booked of years that were not settled, who prepared it, who approved it and who posted it.

create table close (
  id bigint generated always as identity primary key,
  aco_id text not null,
  performance_year text not null,
  name text not null,
  content jsonb not null,
  fingerprint text not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  unique (aco_id, performance_year, name)
);
comment on table close is 'an ACO''s year as it was closed at a date; a wrong one is followed by a correcting one';
comment on column close.content is 'the policy, what it rests on, as of when, and the amounts';
comment on column close.fingerprint is 'SHA-256 of the content';

create table close_step (
  close_id bigint not null references close,
  step text not null check (step in ('APPROVED', 'POSTED')),
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (close_id, step)
);
comment on table close_step is 'what became of a close after it was prepared';
