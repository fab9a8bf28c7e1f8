import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkNames } from './check-names.ts';
import { kebab } from './kebab.ts';
import { measureMisnamedExports } from './measure-misnamed-exports.ts';

const wrongOf = (path: string) => checkNames(plantTree({ [path]: '' })).wrongs.map((wrong) => wrong.says);

describe('The guard of the names', () => {
  it.each(['rooms/a/src/readFile.ts', 'rooms/a/src/read_file.ts', 'rooms/Server/src/a.ts', 'content/Danh-mục.csv'])('finds a name that is not kebab-case: %s', (path) => {
    expect(wrongOf(path)).toEqual([expect.stringContaining('is not kebab-case')]);
  });

  it.each(['rooms/a/src/utils.ts', 'rooms/a/src/date-utils.ts', 'rooms/a/src/common/a.ts', 'rooms/a/src/misc.test.ts', 'rooms/a/src/session-manager.ts', `rooms/a/src/${'help'}ers/a.ts`])('finds a name that says nothing: %s', (path) => {
    expect(wrongOf(path)).toEqual([expect.stringContaining('says nothing')]);
  });

  it('finds a file that collects types', () => {
    expect(wrongOf('rooms/a/src/types.ts')).toHaveLength(1);
  });

  it.each(['rooms/a/src/read-file.ts', 'rooms/a/src/read-file.browser.test.ts', 'rooms/a/src/migrations/0001-first.sql', 'README.md', '.ci/run', '.oxlintrc.json', 'content/schema/form.schema.json', 'content/units/communes-2025-07-01.csv'])(
    'is content with %s',
    (path) => {
      expect(wrongOf(path)).toEqual([]);
    },
  );

  it.each([
    ['readNationalId', 'read-national-id'],
    ['SiteFolder', 'site-folder'],
    ['GENESIS_HASH', 'genesis-hash'],
    ['readCitizenCardQr', 'read-citizen-card-qr'],
    ['parseXML', 'parse-xml'],
    ['XMLReader', 'xml-reader'],
    ['age2026', 'age2026'],
  ])('writes %s as %s', (name, expected) => {
    expect(kebab(name)).toBe(expected);
  });

  it('measures files named otherwise than what they export', () => {
    const files = {
      'read-file.ts': 'export function readFile() {}',
      'age.ts': 'export const ageDays = 1;\nexport const ageYears = 2;',
      'finding.ts': 'export interface Finding {}\nexport type Severity = 1;\nexport const severities = [];',
      'wrong.ts': 'export function right() {}',
      'panel.tsx': 'export default function Panel() { return <b />; }',
      'topic.ts': 'export interface Answer {}',
      'nothing.ts': 'const a = 1;',
      'wrong.test.ts': 'export const x = 1;',
    };
    const tree = plantTree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`rooms/a/src/${name}`, text])));
    expect(measureMisnamedExports(tree)).toEqual({ 'rooms/a/src/wrong.ts': 1 });
  });
});
