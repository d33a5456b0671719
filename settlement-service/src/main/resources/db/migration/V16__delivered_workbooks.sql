-- CMS's workbooks as they were read: every figure with its cell and text, and the answer that the sender got.

create table delivered_workbook (
  id               text        primary key,
  aco_id           text        not null,
  performance_year text        not null,
  reports          text        not null,
  stamp            text        not null,
  content          jsonb       not null,
  answer           jsonb       not null,
  recorded_at      timestamptz not null
);
comment on table delivered_workbook is 'workbooks of CMS that were taken, each as it was read';
comment on column delivered_workbook.id is 'SHA-256 of its bytes';
comment on column delivered_workbook.reports is 'what it reports, such as STLMT/2023: a later delivery of the same supersedes it';
comment on column delivered_workbook.stamp is 'in the order of deliveries, the day first where it has one';

create index delivered_workbook_by_subject on delivered_workbook (aco_id, reports, stamp);
