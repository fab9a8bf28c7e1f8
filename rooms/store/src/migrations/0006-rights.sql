-- safe: new tables, and columns with a default; a release before this one goes on writing ordinary records.

-- The closed compartments by the bit their records carry; a bit once given is never given again.
create table compartment (
  bit smallint primary key check (bit between 0 and 29),
  id text not null unique
);

-- Who stands on the closed list of a compartment, from when to when, by whose decision.
create table compartment_member (
  compartment text not null,
  account_id text not null references account on delete cascade,
  valid_from date not null,
  valid_to date,
  decision text not null,
  by_id text not null,
  added_at timestamptz not null default now(),
  primary key (compartment, account_id, valid_from)
);

-- Which compartments claim a record: derived from its data by the content's rules, outside the hash.
alter table record add column compartments int not null default 0;

-- Where somebody belongs: who lives there, and who was seen there lately. Derived from the log.
create table subject_place (
  subject_id uuid not null,
  unit_key int not null,
  lives boolean not null,
  until date not null,
  -- Is this subject one of mine? Asked for every row that rights are checked on.
  primary key (subject_id, unit_key, lives)
);

-- A file opened in need, with the reason; it closes by itself.
create table break_glass (
  id uuid primary key,
  account_id text not null references account on delete cascade,
  subject_id uuid not null,
  reason text not null,
  opened_at timestamptz not null default now(),
  until timestamptz not null
);
-- What has this account open now?
create index break_glass_account on break_glass (account_id, until);

-- Whom an account of a citizen is; accounts of staff have none.
alter table account add column subject_id uuid;

-- Whose import a run was.
alter table import_run add column unit_key int;

-- What the request's transaction was told about who asks (set local tuyen.…); nothing told is nothing allowed.
create function rights_keys(name text) returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting(name, true), ''), '{}')::int[] $$;
create function rights_ids(name text) returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting(name, true), ''), '{}')::uuid[] $$;
create function rights_barred() returns int language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tuyen.barred', true), '')::int, -1) $$;
create function rights_today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tuyen.today', true), '')::date, 'infinity'::date) $$;
