import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkContent } from './check-content.ts';

const sound = {
  'content/schema/form.schema.json': '{}',
  'content/programmes/visit/forms/visit.yaml': '# yaml-language-server: $schema=../../../schema/form.schema.json\nform: visit\n',
  'content/units/communes-2025.csv': 'code\n',
  'content/units/extra-codes.csv': 'code\n',
  'content/units/README.md': '| file | source and licence |\n|---|---|\n| communes-*.csv | decree (CC0) |\n| list.csv, -codes.csv | annex |\n',
};
const says = (files: Record<string, string>) => checkContent(plantTree({ ...sound, ...files })).wrongs.map((wrong) => wrong.says);

describe('The guard of the content', () => {
  it('is content with definitions that name their schema and lists that name their source', () => {
    expect(says({})).toEqual([]);
  });

  it.each([
    ['a definition without a schema', { 'content/plans/a.yaml': 'plan: a\n' }, 'must begin with'],
    ['a definition with a schema that does not exist', { 'content/plans/a.yaml': '# yaml-language-server: $schema=../schema/plan.schema.json\n' }, 'which does not exist'],
    ['a folder of lists without a README', { 'content/totals/a.csv': 'x\n' }, 'is missing'],
    ['a list its README does not speak of', { 'content/units/provinces.csv': 'x\n' }, 'does not say where provinces.csv comes from'],
    ['a README without a licence', { 'content/units/README.md': 'communes-*.csv, extra-codes.csv: found somewhere, source forgotten' }, 'names no source or no licence'],
  ])('finds %s', (_, files, expected) => {
    expect(says(files as Record<string, string>)).toEqual([expect.stringContaining(expected)]);
  });

  it('looks at nothing where there is nothing', () => {
    expect(checkContent(plantTree({})).looked).toBe(0);
  });
});
