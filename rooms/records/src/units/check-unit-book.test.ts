import { describe, expect, it } from 'vitest';
import { checkUnitBook } from './check-unit-book.ts';
import type { Unit, UnitLineage, UnitParent } from './unit.ts';
import { makeUnitBook } from './unit-book.ts';

function unit(id: string, span: [string | null, string | null], parents: UnitParent[] = []): Unit {
  const [from, to] = span;
  return { id, type: 'commune', code: id, from, to, names: [{ name: id, from, to }], parents };
}
const under = (parentId: string, from: string | null, to: string | null): UnitParent => ({ relation: 'administrative', parentId, from, to });
const handed = (fromId: string, toId: string, share: number): UnitLineage => ({ fromId, toId, date: '2025-07-01', share, estimated: false });
const codes = (units: Unit[], lineage: UnitLineage[] = []) => checkUnitBook(makeUnitBook(units, lineage, [])).map(({ code }) => code);

describe('the check of a book', () => {
  it('passes one where everything fits', () => {
    const units = [unit('a', [null, null]), unit('b', [null, '2025-06-30'], [under('a', null, '2025-06-30')]), unit('c', ['2025-07-01', null], [under('a', '2025-07-01', null)])];
    expect(codes(units, [handed('b', 'c', 1)])).toEqual([]);
  });

  it('finds days that end before they begin', () => {
    expect(codes([unit('a', ['2025-07-01', '2025-06-30'])])).toEqual(['unit.dates-reversed']);
  });

  it('finds a parent that is not there, or not on all of the days', () => {
    expect(codes([unit('a', [null, null], [under('x', null, null)])])).toEqual(['unit.parent-unknown']);
    expect(codes([unit('a', [null, '2025-06-30']), unit('b', [null, null], [under('a', null, null)])])).toEqual(['unit.parent-not-valid-at-date']);
  });

  it('finds two parents by one relation on one day', () => {
    const units = [unit('a', [null, null]), unit('b', [null, null]), unit('c', [null, null], [under('a', null, '2025-06-30'), under('b', '2025-06-30', null)])];
    expect(codes(units)).toEqual(['unit.dates-overlap']);
  });

  it('finds units that stand above themselves, but not those that only changed places', () => {
    const circle = [unit('a', [null, null], [under('b', null, null)]), unit('b', [null, null], [under('a', null, null)])];
    expect(new Set(codes(circle))).toEqual(new Set(['unit.parents-in-circle']));
    const turn = [unit('a', [null, null], [under('b', null, '2025-06-30')]), unit('b', [null, null], [under('a', '2025-07-01', null)])];
    expect(codes(turn)).toEqual([]);
  });

  it('finds one code that two units have at once', () => {
    const units = [unit('a', [null, '2025-07-01']), { ...unit('b', ['2025-07-01', null]), code: 'a' }];
    expect(codes(units)).toEqual(['unit.dates-overlap']);
  });

  it('finds shares that do not add up: less than all of an ended unit, more than all of one that goes on', () => {
    const ended = [unit('a', [null, '2025-06-30']), unit('b', [null, null])];
    expect(codes(ended, [handed('a', 'b', 0.9)])).toEqual(['unit.lineage-shares']);
    const goesOn = [unit('a', [null, null]), unit('b', [null, null])];
    expect(codes(goesOn, [handed('a', 'b', 0.9)])).toEqual([]);
    expect(codes(goesOn, [handed('a', 'b', 1.2)])).toEqual(['unit.lineage-shares']);
  });

  it('finds lineage to a unit nobody knows', () => {
    expect(codes([unit('a', [null, '2025-06-30'])], [handed('a', 'x', 1)])).toEqual(['unit.lineage-unknown']);
  });
});
