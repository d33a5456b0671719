-- An event whose revision does not follow the one before is kept until that one came. It is a dead
-- letter meanwhile, so that an operator may decide about it: take it all the same, or set it aside.
alter table dead_letter add column waits_for text;
comment on column dead_letter.waits_for is 'The event that has to come first; null of a record that could not be processed';
create index dead_letter_waiting on dead_letter (waits_for) where waits_for is not null;
create index dead_letter_by_event on dead_letter (event_id);
grant update (waits_for) on dead_letter to ${runtime};
