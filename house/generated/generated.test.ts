import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkGenerated } from './check-generated.ts';
import { formatProblems } from './format-problems.ts';

const files = [{ path: 'docs/a.md', write: () => 'one\ntwo\nthree\n' }];
const says = (text?: string) => checkGenerated(plantTree(text === undefined ? {} : { 'docs/a.md': text }), files).wrongs;

describe('The guard of the generated files', () => {
  it('is content when writing again makes no difference', () => {
    expect(says('one\ntwo\nthree\n')).toEqual([]);
  });

  it('finds an edited file, with the first line that differs', () => {
    expect(says('one\nzwei\nthree\n')).toMatchObject([{ path: 'docs/a.md', line: 2 }]);
    expect(says('one\ntwo\nthree\nfour\n')).toMatchObject([{ line: 4 }]);
  });

  it('finds a file that was never written', () => {
    expect(says()).toMatchObject([{ says: expect.stringContaining('is missing') }]);
  });

  it('looks at nothing where nothing is generated', () => {
    expect(checkGenerated(plantTree({}), []).looked).toBe(0);
  });
});

describe('The document of the problems', () => {
  it('lists codes by topic and in order, whatever order they come in', () => {
    const problem = (code: string) => ({ code, category: 'invalid', status: 400, vi: 'Sai | lệch.', en: 'Wrong.' });
    const text = formatProblems([problem('unit.b'), problem('form.a'), problem('unit.a')]);
    expect(text).toBe(formatProblems([problem('form.a'), problem('unit.a'), problem('unit.b')]));
    expect(text.match(/^(## .*|\| `.*)$/gm)).toEqual([
      '## form',
      '| `form.a` | invalid | 400 | Sai \\| lệch. | Wrong. |',
      '## unit',
      '| `unit.a` | invalid | 400 | Sai \\| lệch. | Wrong. |',
      '| `unit.b` | invalid | 400 | Sai \\| lệch. | Wrong. |',
    ]);
  });
});
