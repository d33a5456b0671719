-- What benchmarks are built from: tables of figures, each version as it was sent.

create table basis (
  id           bigint generated always as identity primary key,
  kind         text        not null,
  owner        text        not null,
  subject      text        not null,
  revision     bigint      not null,
  content      jsonb       not null,
  fingerprint  text        not null,
  recorded_at  timestamptz not null,
  unique (kind, owner, subject, revision)
);
comment on table basis is 'figures of ACOs, of the nation and of counties that benchmarks are built from';
comment on column basis.owner is 'the ACO, or national';
comment on column basis.subject is 'what it is about: 2022-01-01/BY1, 2021';

create trigger append_only before update or delete on basis
  for each statement execute function refuse_change();
