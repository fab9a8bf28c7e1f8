import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkMigrations } from './check-migrations.ts';
import { listStatements } from './list-statements.ts';

const folder = 'rooms/store/src/migrations';
const says = (files: Record<string, string>) => checkMigrations(plantTree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])))).wrongs.map((wrong) => wrong.says);
const first = { '0001-first.sql': '-- safe: first schema.\ncreate table a (b int);\n' };

describe('The guard of the migrations', () => {
  it('is content with numbered migrations that say what they are', () => {
    expect(says({ ...first, '0002-more.sql': '-- breaking: c is read by release 2 only.\n-- Which c of a unit: the list of c.\ncreate index c on a (b);\n' })).toEqual([]);
  });

  it.each([
    ['a gap', { ...first, '0003-more.sql': '-- safe: x.\ncreate table c (d int);' }, 'numbers have no gap'],
    ['a number twice', { ...first, '0001-again.sql': '-- safe: x.\ncreate table c (d int);' }, 'numbers have no gap'],
    ['a nameless one', { '0001.sql': '-- safe: x.\ncreate table c (d int);' }, 'is not named as'],
    ['one that does not say whether it is safe', { '0001-a.sql': '-- Adds c.\ncreate table c (d int);' }, 'must begin with'],
    ['schema and data in one', { '0001-a.sql': "-- safe: x.\ncreate table c (d int);\ninsert into c values (1);" }, 'changes schema and data'],
    ['an index without its question', { '0001-a.sql': '-- safe: x.\ncreate table c (d int);\ncreate unique index e on c (d);' }, 'without the line above it'],
    ['two indexes under one question', { '0001-a.sql': '-- safe: x.\n-- Which c.\ncreate index e on c (d);\ncreate index f on c (d);' }, 'without the line above it'],
    ['a statement of another kind', { '0001-a.sql': '-- safe: x.\nvacuum c;' }, 'is neither schema nor data'],
  ])('finds %s', (_, files, expected) => {
    expect(says(files as Record<string, string>)).toEqual([expect.stringContaining(expected)]);
  });

  it('looks at nothing where there are none', () => {
    expect(checkMigrations(plantTree({})).looked).toBe(0);
  });

  it('tells statements apart although texts, comments and bodies hold semicolons', () => {
    const text = "-- one; two\ncreate table a (b text default 'x;y');\n/* three; */ do $body$ begin null; end $body$;\nselect 1";
    expect(listStatements(text)).toEqual([
      { text: "create table a (b text default 'x;y')", line: 2 },
      { text: 'do $body$ begin null; end $body$', line: 3 },
      { text: 'select 1', line: 4 },
    ]);
  });
});
