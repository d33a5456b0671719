-- What the broker refuses waits apart, with the later ones of its ACO, and is tried again: nobody
-- else's announcements wait for it.
alter table outbox add column refusals int not null default 0;
alter table outbox add column refusal text;
alter table outbox add column refused_until timestamptz;
comment on column outbox.refusal is 'What the broker said when it was last refused';
comment on column outbox.refused_until is 'When it is tried again; null of what was never refused';
create index outbox_refused on outbox (aco_id, refused_until) where refused_until is not null;
