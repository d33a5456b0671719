-- How good projections are: each that was made, and what came of it once CMS determined.

create table projection (
  id bigint generated always as identity primary key,
  aco_id text not null,
  performance_year text not null,
  revision bigint not null,
  stage text not null,
  mean numeric not null,
  variance numeric not null,
  minimum_rate numeric not null,
  parameters_fingerprint text not null,
  recorded_at timestamptz not null,
  unique (aco_id, performance_year, revision)
);
comment on table projection is 'what was expected of a final savings rate, at each revision of a settlement';
comment on column projection.revision is 'the settlement''s';
comment on column projection.stage is 'the latest report of expenditures: PRIOR, Q1 to Q4, YEAR_END, FINAL';
comment on column projection.minimum_rate is 'the minimum savings rate that it was held against';

create table projection_outcome (
  projection_id bigint primary key references projection,
  savings_rate numeric not null,
  rank integer not null,
  in_half boolean not null,
  in_eighty boolean not null,
  in_ninety boolean not null,
  crps numeric not null,
  brier numeric not null,
  recorded_at timestamptz not null
);
comment on table projection_outcome is 'where the final savings rate lay among the likely ones, when CMS determined';
comment on column projection_outcome.rank is 'how many of the 2,003 likely rates were not more';
