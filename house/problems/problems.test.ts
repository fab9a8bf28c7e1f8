import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkProblems, measureUnusedProblems } from './check-problems.ts';

const topic = `import type { Problems } from './problem.ts';
export const formProblems = {
  'form.too-long': { category: 'invalid', vi: 'Dài.', en: 'Long.' },
  'form.lost': { category: 'invalid', vi: 'Mất.', en: 'Lost.' },
  'rule.one': { category: 'invalid', vi: 'Một.', en: 'One.' },
} as const satisfies Problems;`;
const plant = (text: string, path = 'rooms/a/src/a.ts') => plantTree({ 'rooms/records/src/problems/form-problems.ts': topic, [path]: text });
const unknown = (text: string) => checkProblems(plant(text)).wrongs.map((wrong) => wrong.says);

describe('The guard of the problems', () => {
  it.each([
    ['a refusal', "throw new Refusal('form.unknown');"],
    ['a finding', "const a = { code: 'form.unknown', severity: 'error' };"],
    ['a choice between two', "const a = { code: x ? 'form.too-long' : 'form.unknown' };"],
    ['a maker of findings', "wrong('form.unknown', 3);"],
    ['a maker of refusals with a method’s name', "this.refuse('form.unknown');"],
    ['a cast', "new Refusal('form.unknown' as Code);"],
  ])('finds an unregistered code in %s', (_, text) => {
    expect(unknown(text)).toEqual(['form.unknown is not in the registry of problems']);
  });

  it.each([
    ['a registered code', "throw new Refusal('form.too-long');"],
    ['a clinical code', "const a = { code: 'A90.1' };"],
    ['a key of the screens’ words', "t('form.unknown');"],
    ['a code that is handed on', 'throw new Refusal(code);'],
  ])('is content with %s', (_, text) => {
    expect(unknown(text)).toEqual([]);
  });

  it('finds a code that is registered twice', () => {
    const tree = plantTree({ 'rooms/records/src/problems/form-problems.ts': topic, 'rooms/records/src/problems/other-problems.ts': topic });
    expect(checkProblems(tree).wrongs).toHaveLength(3);
  });

  it('leaves tests alone, and counts nothing where there is nothing', () => {
    expect(checkProblems(plant("new Refusal('form.unknown')", 'rooms/a/src/a.test.ts')).wrongs).toEqual([]);
    expect(checkProblems(plantTree({})).looked).toBe(0);
  });

  it('measures codes that nothing says; a code put together of parts is said', () => {
    expect(measureUnusedProblems(plant("throw new Refusal('form.too-long');"))).toEqual({ 'form.lost': 1, 'rule.one': 1 });
    expect(measureUnusedProblems(plant('const a = (rule: string) => ({ code: `rule.${rule}` });'))).toEqual({ 'form.too-long': 1, 'form.lost': 1 });
    expect(measureUnusedProblems(plant("expect(x).toBe('form.lost')", 'rooms/a/src/a.test.ts'))).toHaveProperty(['form.lost']);
  });
});
