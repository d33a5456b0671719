-- Requests under keys are forgotten in time (trueup.idempotency-keys.keep), and their answers with them.
drop trigger if exists append_only on keyed_request;
drop trigger if exists append_only on keyed_answer;
alter table keyed_answer
  drop constraint keyed_answer_request_id_fkey,
  add foreign key (request_id) references keyed_request (request_id) on delete cascade;
create index keyed_request_taken_at on keyed_request (taken_at);
grant delete on keyed_request, keyed_answer to ${runtime};
