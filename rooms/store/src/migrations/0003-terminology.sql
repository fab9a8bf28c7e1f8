-- safe: new tables only.

create table concept (
  system text not null,
  code text not null,
  part text not null default '',
  display text not null,
  display_en text,
  note text,
  folded text not null,
  valid_from date,
  valid_to date,
  properties jsonb,
  -- Codes a commune station meets every day stand before rarities of the same words.
  common boolean not null default false,
  primary key (system, code, part)
);
-- Which names hold these words, tone marks not typed?
create index concept_folded on concept using gin (folded gin_trgm_ops);
-- Which codes begin so?
create index concept_code on concept (system, lower(code) text_pattern_ops);
