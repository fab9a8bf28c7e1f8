import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SimulationMaterial } from '../src/material.ts';
import { simulatePersonPairs } from '../src/person-pairs/simulate-person-pairs.ts';
import { makeRandom } from '../src/random.ts';

const names = JSON.parse(readFileSync(new URL('../../../content/simulation/names.json', import.meta.url), 'utf8')) as SimulationMaterial['names'];
const pairs = (seed: number) => simulatePersonPairs({ names }, makeRandom(seed), 2000);

describe('invented pairs of people', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(pairs(3)).toEqual(pairs(3));
    expect(pairs(3)).not.toEqual(pairs(4));
  });

  it('are half of one person and half of two, of every kind', () => {
    const all = pairs(3);
    expect(all.filter(({ same }) => same)).toHaveLength(1000);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(24);
  });

  it('write Telex and VNI as the keys are pressed', () => {
    const written = (kind: string): string[] => pairs(3).filter((pair) => pair.kind === kind).map(({ b }) => b.name);
    expect(written('telex-left-over').some((name) => /Nguyeenx/.test(name))).toBe(true);
    expect(written('vni-left-over').some((name) => /Nguye6n4/.test(name))).toBe(true);
  });

  it('keep the truth: twins share a birthday and not a name', () => {
    for (const { a, b } of pairs(3).filter(({ kind }) => kind === 'twins')) {
      expect(a.birthDate).toBe(b.birthDate);
      expect(a.name.split(' ').at(-1)).not.toBe(b.name.split(' ').at(-1));
    }
  });
});
