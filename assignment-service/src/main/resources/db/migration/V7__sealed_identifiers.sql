-- Identifiers are sealed: whoever has the files of the database, or a copy, has no identifiers without
-- the keys, which are not in it (docs/adr/0035). Those that are on file are sealed by the service, some
-- at a time, while it serves; until then both tables are read.

create table identifier_key (
  name text primary key,
  proof char(64) not null,
  since timestamptz not null default clock_timestamp()
);
comment on table identifier_key is 'The keys that identifiers were ever sealed under, by their names';
comment on column identifier_key.proof is 'tells a key from another one that is given the same name';

create table sealed_beneficiary (
  lookup uuid unique,
  key text not null,
  sealed bytea not null,
  token uuid not null,
  since timestamptz not null
);
comment on table sealed_beneficiary is 'Identifiers, sealed, and their tokens: the only place where both stand';
comment on column sealed_beneficiary.lookup is 'a keyed hash that the identifier is found by; null in a second row of the same identifier';
comment on column sealed_beneficiary.key is 'the key behind lookup and sealed';
comment on column sealed_beneficiary.sealed is 'AES-256-GCM: nonce, ciphertext, tag; bound to key and token';
create index sealed_beneficiary_of_token on sealed_beneficiary (token);
create index sealed_beneficiary_of_key on sealed_beneficiary (key);
alter table sealed_beneficiary set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
grant update (lookup, key, sealed) on sealed_beneficiary to ${runtime};

-- Rows of the table before leave it for the one above. An emptied table gets an empty file.
drop trigger append_only on beneficiary;
grant update, delete on beneficiary to ${runtime};
create function forget_unsealed_identifiers() returns void
language plpgsql security definer set search_path from current as $$
begin
  if pg_relation_size('beneficiary') > 0 then
    lock table beneficiary in access exclusive mode;
    if not exists (select from beneficiary) then
      truncate beneficiary;
    end if;
  end if;
end $$;
revoke all on function forget_unsealed_identifiers() from public;
grant execute on function forget_unsealed_identifiers() to ${runtime};

create view known_identifier as
  select token, since, key, sealed, null::varchar as mbi from sealed_beneficiary
  union all
  select token, since, null, null, mbi from beneficiary;

-- The crosswalk says the same in tokens: each identifier has one of its own. Written anew, for a column
-- that is dropped stays in the rows.
alter table identifier_change disable trigger user;
alter table identifier_change
  drop column current_mbi,
  drop column previous_mbi,
  alter column recorded_at type timestamptz using recorded_at + interval '0';
alter table identifier_change enable trigger user;
