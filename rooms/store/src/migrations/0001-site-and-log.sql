-- safe: first schema.

-- Trigram indexes for search without tone marks; a trusted extension, any owner of a database may create it.
create extension if not exists pg_trgm;

-- Small facts about this database: its schema, the content it holds.
create table setting (
  name text primary key,
  value jsonb not null
);

-- The logs kept here: this site's own, later those of others.
create table site (
  key smallint generated always as identity primary key,
  id text not null unique,
  own boolean not null default false,
  last_seq bigint not null default 0,
  last_hash bytea not null
);
-- There is one log that is written here.
create unique index site_own on site (own) where own;

-- Who speaks in records: accounts, imports, the simulator. A number here keeps a record 20 bytes smaller.
create table author (
  key int generated always as identity primary key,
  id text not null unique
);

-- Form versions in the order they were first loaded; a version once used never changes.
create table form_version (
  key smallint generated always as identity primary key,
  form text not null,
  version int not null,
  definition jsonb not null,
  unique (form, version)
);

-- The record log. data is json, not jsonb: its exact text is what the hash covers.
create table record (
  id uuid not null,
  subject_id uuid not null,
  root_id uuid,
  replaces uuid,
  seq bigint not null,
  at timestamptz not null,
  entered_at timestamptz(3) not null,
  site_key smallint not null references site,
  form_key smallint not null references form_version,
  unit_key int not null,
  by_key int not null references author,
  at_is_date boolean not null,
  withdrawn boolean not null default false,
  hash bytea not null,
  reason text,
  data json not null,
  -- Everything of one person together, in the order it was made: the person's page, folds, idempotence.
  primary key (subject_id, id)
);
-- The log as a feed: verify, cells, sync. Also what makes a sequence gapless and single.
create unique index record_site_seq on record (site_key, seq);

-- Records that could not go in, with their evidence; they can be retried.
create table import_run (
  id uuid primary key,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  state text not null check (state in ('running', 'done', 'failed', 'interrupted')),
  by_id text not null,
  files int not null default 0,
  progress real not null default 0,
  result jsonb not null default '{}'
);
-- The newest imports (Hôm nay, the list of imports).
create index import_run_recent on import_run (started_at desc);

create table parked (
  id uuid primary key,
  import_id uuid references import_run,
  file text not null,
  entry text not null,
  code text not null,
  severity text not null,
  field text,
  facts jsonb not null default '{}',
  evidence bytea,
  evidence_kind text not null,
  digest text not null,
  state text not null default 'waiting' check (state in ('waiting', 'recovered', 'dismissed')),
  parked_at timestamptz not null default now()
);
-- The same bad entry brought twice is parked once.
create unique index parked_once on parked (digest, code, (coalesce(field, ''))) where state = 'waiting';
-- What one import parked (its result page).
create index parked_of_import on parked (import_id);
-- What waits for somebody, newest first.
create index parked_waiting on parked (parked_at desc) where state = 'waiting';

-- Column mappings people chose, by the header they chose them for.
create table column_mapping (
  header_digest text primary key,
  kind text not null,
  mapping jsonb not null,
  used_at timestamptz not null default now()
);
