-- breaking: the key of record gains the log, since one act may come by two of them. Releases before this one look records up by (subject_id, id), which still leads the key.
alter table record drop constraint record_pkey;
alter table record add primary key (subject_id, id, site_key);

-- Sites we speak with: the parent, and those below.
create table peer (
  key int generated always as identity primary key,
  -- SHA-256 of the public key, hex; of the code while the key is not known.
  id text not null unique,
  name text not null,
  direction text not null check (direction in ('parent', 'child')),
  role text not null check (role in ('station', 'centre', 'province')),
  state text not null check (state in ('invited', 'enrolled', 'revoked')),
  -- Address of the parent.
  address text,
  code_digest bytea,
  code_expires_at timestamptz,
  public_key bytea,
  -- Units it was enrolled for; its scope is what lies below them, as of the day.
  units text[] not null default '{}',
  speaks jsonb not null default '{}',
  created_at timestamptz not null default now(),
  enrolled_at timestamptz,
  seen_at timestamptz,
  compared_at timestamptz,
  different int
);
-- There is one parent.
create unique index peer_parent on peer (direction) where direction = 'parent';

-- Through whom a log comes: null for our own of all incarnations and for those that come down in pieces.
alter table site add column via int references peer;
-- pieces: comes down; held where there are records, without a promise that nothing is missing.
alter table site add column pieces boolean not null default false;

-- The hash before a record whose predecessor in its log is not here.
create table record_link (
  site_key smallint not null references site,
  seq bigint not null,
  before bytea not null,
  primary key (site_key, seq)
);

-- Everything that came here, in the order of commit: what sites below read. A run of a log, or a person who enters or leaves a scope.
create table feed (
  n bigint primary key,
  mark int not null,
  site_key smallint references site,
  from_seq bigint,
  to_seq bigint,
  peer_key int references peer,
  subject_id uuid,
  enters boolean
);

-- How far each log stands in the feed.
create table feed_follow (
  site_key smallint primary key references site,
  seq bigint not null
);

-- Places in the parent's feed that are remembered.
create table feed_place (
  n bigint primary key,
  mark int not null,
  within int not null
);

-- Units below each site: its scope on the day it was last worked out.
create table peer_unit (
  peer_key int not null references peer,
  unit_key int not null references unit,
  primary key (peer_key, unit_key)
);

-- Units a subject belongs to.
create table subject_home (
  subject_id uuid not null,
  unit_key int not null references unit,
  primary key (subject_id, unit_key)
);
-- Who belongs to a unit that enters or leaves a scope?
create index subject_home_unit on subject_home (unit_key);

-- Subjects that belong elsewhere now, and how far the feed was read when that was learnt.
create table subject_left (
  subject_id uuid primary key,
  units text[] not null,
  n bigint not null
);

-- How far the sites above hold each log.
create table reach (
  site_key smallint primary key references site,
  seq bigint not null,
  hash bytea not null,
  above bigint not null,
  noted_at timestamptz not null default now()
);

-- Records that are in a log and cannot be shown: here, or at the site above that says so.
create table record_parked (
  site_key smallint not null references site,
  seq bigint not null,
  place text not null check (place in ('here', 'above')),
  code text not null,
  facts jsonb not null default '{}',
  parked_at timestamptz not null default now(),
  primary key (site_key, seq, place)
);

-- Two sites corrected one record without knowing of each other, and say different things.
create table conflict (
  subject_id uuid not null,
  root_id uuid not null,
  form text not null,
  heads uuid[] not null,
  opened_at timestamptz not null default now(),
  due date not null,
  settled_at timestamptz,
  primary key (subject_id, root_id)
);
-- Which conflicts wait for somebody, the most urgent first?
create index conflict_open on conflict (due) where settled_at is null;

-- Records that came from elsewhere and that the cells have not followed yet; a queue, emptied by whoever follows.
create table cell_touch (
  site_key smallint not null references site,
  from_seq bigint not null,
  to_seq bigint not null
);
