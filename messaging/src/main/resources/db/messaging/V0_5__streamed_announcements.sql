-- An announcement of many records is one row: its records are read where they stand when they go
-- out, a part at a time.
alter table outbox add column streamed boolean not null default false;
alter table outbox add column position text;
comment on column outbox.streamed is 'whether it stands for records that are read when they go out; payload then says which';
comment on column outbox.position is 'of a streamed one: the last record before those of its batch, or before those still to come';

create index outbox_streamed on outbox (seq) where streamed;
