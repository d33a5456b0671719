-- Where an event was announced in a trace; its record says so to whoever takes it in (W3C Trace Context).
alter table outbox add column trace_parent text;
comment on column outbox.trace_parent is 'the request or event that announced it, where traces are collected';
