import { describe, expect, it } from 'vitest';
import { guards } from './guards.ts';
import { formatWrong } from './inspection.ts';
import { compareRatchet, type Measured } from './ratchet/ratchet.ts';
import { fileOfRatchet, ratchets } from './ratchets.ts';
import { readTree } from './tree/read-tree.ts';

const tree = readTree();

describe('The house as it stands', () => {
  it.each(guards)('keeps its rule: $name', ({ inspect, atLeast }) => {
    const { looked, wrongs } = inspect(tree);
    expect(looked, 'the guard has lost what it looks at').toBeGreaterThanOrEqual(atLeast);
    expect(wrongs.map(formatWrong).join('\n')).toBe('');
  });
});

describe('The debts of the house', () => {
  it.each(ratchets)('only shrink: $about', ({ name, about, measure }) => {
    const file = fileOfRatchet(name);
    const allowed = JSON.parse(tree.get(file) ?? 'null') as Measured | null;
    expect(allowed, `${file} is missing`).not.toBeNull();
    expect(compareRatchet(measure(tree), allowed ?? {}, file, about).map(formatWrong).join('\n')).toBe('');
  });
});
