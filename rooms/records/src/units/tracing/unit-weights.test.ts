import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit, UnitLineage, UnitType } from '../unit.ts';
import { makeUnitBook } from '../unit-book.ts';
import { unitWeights } from './unit-weights.ts';

function unit(type: UnitType, code: string, parentId: string | null, from: string | null = null, to: string | null = null): Unit {
  const parents = parentId === null ? [] : [{ relation: 'administrative' as const, parentId, from, to }];
  return { id: `${type}-${code}`, type, code, from, to, names: [{ name: code, from, to }], parents };
}
const edge = (fromId: string, toId: string, share: number, estimated = share < 1): UnitLineage => ({ fromId, toId, date: '2025-07-01', share, estimated });

/** Old A, B, C; on 1 July 2025 A and B became X, C was divided between X and Y; a station on A ended with it. */
const book = makeUnitBook(
  [
    unit('province', '1', null),
    ...['A', 'B', 'C'].map((code) => unit('commune', code, 'province-1', null, '2025-06-30')),
    ...['X', 'Y'].map((code) => unit('commune', code, 'province-1', '2025-07-01')),
    unit('station', 'A', 'commune-A', null, '2025-06-30'),
    unit('station', 'X', 'commune-X', '2025-07-01'),
  ],
  [edge('commune-A', 'commune-X', 1), edge('commune-B', 'commune-X', 1), edge('commune-C', 'commune-X', 0.7), edge('commune-C', 'commune-Y', 0.3)],
  [],
);
const weights = (id: string, at: string, map: string) => Object.fromEntries([...unitWeights(book, id, { at, map })].map(([key, { weight, estimated }]) => [key, estimated ? `~${weight}` : weight]));

describe('the units whose records make up a figure', () => {
  it('of a merged commune, read as now over an old period: its predecessors whole, divided ones by their share, estimated', () => {
    expect(weights('commune-X', '2025-03-31', '2026-01-01')).toEqual({ 'commune-X': 1, 'station-X': 1, 'commune-A': 1, 'commune-B': 1, 'commune-C': '~0.7', 'station-A': 1 });
  });

  it('of an old commune, read as then: itself and its station, and a part of what was entered later at the unit it went to, estimated', () => {
    const then = weights('commune-A', '2025-03-31', '2025-03-31');
    expect(then).toMatchObject({ 'commune-A': 1, 'station-A': 1 });
    expect(then['commune-X']).toMatch(/^~0\.37/);
  });

  it('of a merged commune in a period after the merger: addresses still written with the old communes count too', () => {
    expect(weights('commune-X', '2026-03-31', '2026-03-31')).toMatchObject({ 'commune-A': 1, 'commune-B': 1, 'commune-C': '~0.7', 'commune-X': 1 });
  });

  it('of the province, whatever was divided within it: everything, nothing estimated', () => {
    for (const map of ['2025-03-31', '2026-03-31']) {
      expect(new Set(Object.values(weights('province-1', '2025-03-31', map)))).toEqual(new Set([1]));
    }
  });

  it('of an ended unit in a later period: as on its last day', () => {
    expect(weights('commune-C', '2026-03-31', '2026-03-31')).toEqual(weights('commune-C', '2026-03-31', '2025-06-30'));
  });

  it('sum to one over all units of a map: nobody is lost and nobody counts twice', () => {
    const day = fc.constantFrom('2025-01-31', '2025-06-30', '2025-07-31', '2026-12-31');
    fc.assert(
      fc.property(day, day, (at, map) => {
        const on = map < '2025-07-01' ? ['A', 'B', 'C'] : ['X', 'Y'];
        const sums = new Map<string, number>();
        for (const code of on) for (const [id, { weight }] of unitWeights(book, `commune-${code}`, { at, map })) sums.set(id, (sums.get(id) ?? 0) + weight);
        expect([...sums.keys()].sort()).toEqual(['commune-A', 'commune-B', 'commune-C', 'commune-X', 'commune-Y', 'station-A', 'station-X']);
        for (const [id, sum] of sums) expect(sum, id).toBeCloseTo(1, 9);
      }),
    );
  });
});
