-- safe: new tables only.

create table account (
  id text primary key,
  name text not null,
  role text not null,
  unit_key int not null references unit,
  password_hash text not null,
  failures int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

-- A sign-in: only the digest of the browser's secret is kept.
create table session (
  digest bytea primary key,
  account_id text not null references account on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- Which figures are kept: an indicator's version over one period, for all units.
create table cell_period (
  key int generated always as identity primary key,
  indicator text not null,
  version int not null,
  period_from date not null,
  period_to date not null,
  unique (indicator, version, period_from, period_to)
);

create table cell (
  period_key int not null references cell_period on delete cascade,
  unit_key int not null,
  category text not null default '',
  numerator numeric not null,
  denominator numeric,
  digest bytea,
  primary key (period_key, unit_key, category)
);

-- How far the cells have followed each site's log.
create table cell_cursor (
  site_key smallint primary key references site,
  seq bigint not null
);
