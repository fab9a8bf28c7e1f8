-- safe: a new table only.

-- The log of what was opened and done (nhật ký truy cập), chained as the records are. The columns the hash covers are kept as they were hashed.
create table audit (
  seq bigint primary key,
  at text not null,
  account_id text not null,
  unit_key int,
  act text not null,
  subject_id uuid,
  record_id uuid,
  facts json not null,
  -- Of the record that was opened: that a closed one was opened is itself for the closed list.
  compartments int not null default 0,
  hash bytea not null
);
-- Who opened the file of this person?
create index audit_subject on audit (subject_id, seq) where subject_id is not null;
-- What did this account do?
create index audit_account on audit (account_id, seq);

-- Where the chain ends; the lock that keeps it single.
create table audit_end (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);

-- An entry once made stands: also for the owner of the table, who would have to say openly that this no longer holds.
create function audit_stands() returns trigger language plpgsql
  as $$ begin raise exception 'entries of the audit log stand as they are' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_stands before update or delete on audit for each row execute function audit_stands();
create trigger audit_whole before truncate on audit for each statement execute function audit_stands();
