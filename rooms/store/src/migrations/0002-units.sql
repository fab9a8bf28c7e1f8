-- safe: new tables only.

create table unit (
  key int generated always as identity primary key,
  id text not null unique,
  type text not null,
  code text not null,
  valid_from date,
  valid_to date,
  -- Not checked against the decision that set it up.
  unverified boolean not null default false,
  -- content: replaced when the content folder is loaded again; import: brought in by somebody here.
  origin text not null default 'content' check (origin in ('content', 'import'))
);
-- A code at a date: `units at`, imports.
create index unit_code on unit (code);

create table unit_name (
  unit_key int not null references unit,
  name text not null,
  folded text not null,
  valid_from date,
  valid_to date
);
-- What is this unit called on a date?
create index unit_name_unit on unit_name (unit_key);
-- Which units have these words in their name, tone marks not typed?
create index unit_name_folded on unit_name using gin (folded gin_trgm_ops);

create table unit_parent (
  unit_key int not null references unit,
  relation text not null check (relation in ('administrative', 'professional', 'reporting', 'finance')),
  parent_key int not null references unit,
  valid_from date,
  valid_to date,
  unverified boolean not null default false
);
-- What stands above a unit?
create index unit_parent_unit on unit_parent (unit_key);
-- What stands below a unit?
create index unit_parent_parent on unit_parent (parent_key, relation);

create table unit_lineage (
  from_key int not null references unit,
  to_key int not null references unit,
  happened date not null,
  share numeric not null,
  estimated boolean not null,
  instrument text,
  primary key (from_key, to_key, happened)
);
-- What was a unit made from?
create index unit_lineage_to on unit_lineage (to_key);

create table unit_alias (
  unit_key int not null references unit,
  code text not null,
  valid_from date,
  valid_to date,
  primary key (unit_key, code)
);
-- Which unit do lists of those days mean by another code?
create index unit_alias_code on unit_alias (code);
