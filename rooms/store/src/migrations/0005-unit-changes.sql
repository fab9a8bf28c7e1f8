-- safe: a new table; the origin of a unit may say one thing more.

alter table unit drop constraint unit_origin_check;
alter table unit add constraint unit_origin_check check (origin in ('content', 'import', 'change'));

-- Files of events applied here (mergers, splits, renamings, moves), with the rows of the units they touched, so that each can be taken back.
create table unit_change (
  key int generated always as identity primary key,
  file text not null,
  instrument text not null,
  first_day date not null,
  content text not null,
  digest text not null,
  before jsonb not null,
  after jsonb not null,
  accounts jsonb not null default '[]',
  state text not null default 'applied' check (state in ('applied', 'undone', 'overtaken')),
  applied_at timestamptz not null default now(),
  applied_by text not null,
  undone_at timestamptz,
  undone_by text
);
-- The same file is in force once.
create unique index unit_change_in_force on unit_change (digest) where state = 'applied';
