-- safe: new table only.

-- Figures of higher units that their cells do not add up to (a person counted at two units is one person of the province), kept until a record may move them.
create table kept_total (
  indicator text not null,
  version int not null,
  period_from date not null,
  period_to date not null,
  -- The units taken together: MD5 of their keys in ascending order.
  units text not null,
  category text not null default '',
  -- null with category '': counted, and there was nothing.
  numerator numeric,
  denominator numeric,
  primary key (indicator, version, period_from, period_to, units, category)
);
