-- Requests that came with an Idempotency-Key and changed something, and what they were answered.
-- The request is filed in the transaction that makes the change, its answer when there is one.
create table keyed_request (
  caller text not null,
  address text not null,
  key text not null,
  fingerprint char(64) not null,
  request_id uuid not null unique,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (caller, address, key)
);
comment on table keyed_request is 'What was done under an Idempotency-Key: never twice';
comment on column keyed_request.address is 'method and path: another path is another request';
comment on column keyed_request.fingerprint is 'of the query and the body: the same key with another body is refused';

create table keyed_answer (
  request_id uuid primary key references keyed_request (request_id),
  status smallint not null,
  headers jsonb not null,
  body text not null
);
comment on table keyed_answer is 'What it was answered, to be answered again';
