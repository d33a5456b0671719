-- Files of facts about many ACOs that were taken, known by their bytes.

create table imported_file (
  id           text        primary key,
  answer       jsonb       not null,
  recorded_at  timestamptz not null
);
comment on table imported_file is 'files of facts about many ACOs, each with the answer its sender got';
comment on column imported_file.id is 'SHA-256 of its bytes';

create trigger append_only before update or delete on imported_file
  for each statement execute function refuse_change();
