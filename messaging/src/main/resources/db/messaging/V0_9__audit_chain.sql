-- Entries of the audit log say who by issuer and subject, in which role and for what purpose; and each
-- carries the hash of the one before. Whoever changes, removes or slips one in, be it the owner of the
-- table, breaks the chain there, or its end, which is kept elsewhere (docs/adr/0034).
alter table audit_log
  add column issuer text,
  add column sub text,
  add column role text,
  add column purpose text,
  add column items bigint,
  add column previous char(64),
  add column hash char(64);
comment on column audit_log.caller is 'who, by the name that is announced too: a pseudonym; in entries without an issuer the name that the identity provider gave';
comment on column audit_log.issuer is 'the identity provider that knows the caller';
comment on column audit_log.sub is 'whom it knows the caller as, for good';
comment on column audit_log.role is 'the role that let the caller do it';
comment on column audit_log.purpose is 'what for, where the caller said so';
comment on column audit_log.items is 'of how many things: beneficiaries that were shown, rows that were taken';
comment on column audit_log.previous is 'hash of the entry before; zeros in the first';
comment on column audit_log.hash is 'SHA-256 of the others';

-- A text with its length before it: no two entries are written alike.
create function audit_text(value text) returns text language sql immutable as $$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
$$;

create function audit_hash(entry audit_log) returns text language sql stable set search_path from current as $$
  select encode(sha256(convert_to(
    audit_text(entry.previous) || audit_text(entry.seq::text)
    || audit_text(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit_text(entry.caller) || audit_text(entry.issuer) || audit_text(entry.sub)
    || audit_text(entry.role) || audit_text(entry.purpose) || audit_text(entry.action)
    || audit_text(entry.aco_id) || audit_text(entry.subject) || audit_text(entry.note)
    || audit_text(entry.items::text), 'UTF8')), 'hex')
$$;

-- Number, time and hash are the database's own, whoever adds the entry. From here to the end of the
-- transaction nobody else adds one.
create function chain_audit_entry() returns trigger language plpgsql set search_path from current as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtext('trueup audit'), hashtext(tg_table_schema));
  select seq, hash into last from audit_log order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.previous := coalesce(last.hash, repeat('0', 64));
  new.hash := audit_hash(new);
  return new;
end $$;

-- The entries there are become the beginning of the chain.
do $$
declare
  entry audit_log;
  last text := repeat('0', 64);
begin
  alter table audit_log disable trigger user;
  for entry in select * from audit_log order by seq loop
    entry.previous := last;
    last := audit_hash(entry);
    update audit_log set previous = entry.previous, hash = last where seq = entry.seq;
  end loop;
end $$;
alter table audit_log enable trigger user;

alter table audit_log alter column previous set not null, alter column hash set not null;
create trigger chain before insert on audit_log for each row execute function chain_audit_entry();
