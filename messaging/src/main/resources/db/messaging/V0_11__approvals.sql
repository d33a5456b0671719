-- What one caller wants to do and another one has to approve, and what that other one said.
create table approval_request (
  id bigint generated always as identity primary key,
  action text not null,
  aco_id varchar(6) not null,
  subject text not null,
  fingerprint char(64) not null,
  content jsonb not null,
  requested_by text not null,
  requested_at timestamptz not null default clock_timestamp()
);
comment on table approval_request is 'What a second person has to approve before it is done';
comment on column approval_request.subject is 'what it would be done to';
comment on column approval_request.fingerprint is 'of the content: another content is another request';
create index approval_request_of_aco on approval_request (aco_id, id);

create table approval_decision (
  request_id bigint primary key references approval_request,
  approved boolean not null,
  decided_by text not null,
  reason text not null,
  decided_at timestamptz not null default clock_timestamp()
);
comment on table approval_decision is 'What the second person said';
