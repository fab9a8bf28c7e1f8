import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapCodes } from '../tracing/map-codes.ts';
import type { Unit, UnitType } from '../unit.ts';
import { unitAt } from '../unit-at.ts';
import { unitNameAt } from '../unit-name-at.ts';
import { type UnitBook, makeUnitBook } from '../unit-book.ts';
import { applyUnitEvents } from './apply-unit-events.ts';
import { readUnitEventFile } from './read-unit-event-file.ts';
import type { UnitEventFile } from './unit-event.ts';

function unit(type: UnitType, code: string, name: string, parentId: string | null): Unit {
  const parents = parentId === null ? [] : [{ relation: 'administrative' as const, parentId, from: null, to: null }];
  return { id: `${type}-${code}`, type, code, from: null, to: null, names: [{ name, from: null, to: null }], parents };
}

const nation = unit('nation', 'VN', 'Việt Nam', null);
const province = unit('province', '91', 'Tỉnh Một', nation.id);
const other = unit('province', '92', 'Tỉnh Hai', nation.id);
const communes = ['10001', '10004', '10007', '10010'].map((code) => unit('commune', code, `Xã ${code}`, province.id));
const station = unit('station', '91-TYT-10004', 'Trạm Y tế xã 10004', 'commune-10004');
const book = makeUnitBook([nation, province, other, ...communes, station], [], []);

function file(...events: unknown[]): UnitEventFile {
  const read = readUnitEventFile('test.yaml', { instrument: 'Nghị quyết 1', from: '2027-01-01', events });
  if (read.value === null) throw new Error(JSON.stringify(read.findings));
  return read.value;
}
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const rowsOf = (next: UnitBook, codes: string[], from: string, to: string) =>
  mapCodes(next, codes, from, to).rows.map(({ oldCode, newId, share, estimated }) => [oldCode, newId, share, estimated]);

describe('events of units', () => {
  it('a renaming keeps the old name for the days before', () => {
    const { book: next, findings } = applyUnitEvents(book, file({ kind: 'rename', unit: 'commune-10001', name: 'Phường Mới' }));
    expect(findings).toEqual([]);
    const renamed = next.units.get('commune-10001');
    expect(renamed && [unitNameAt(renamed, '2026-12-31'), unitNameAt(renamed, '2027-01-01')]).toEqual(['Xã 10001', 'Phường Mới']);
  });

  it('a merger into a new commune takes the code of one, a new id, and what stood on the old ones', () => {
    const event = { kind: 'merge', units: ['commune-10001', 'commune-10004'], into: { code: '10001', name: 'Xã Gộp' } };
    const { book: next, changes, findings } = applyUnitEvents(book, file(event));
    expect(findings).toEqual([]);
    expect(unitAt(next, '10001', '2026-12-31')?.id).toBe('commune-10001');
    expect(unitAt(next, '10001', '2027-01-01')?.id).toBe('commune-10001-2027');
    expect(next.units.get('commune-10001-2027')?.parents).toEqual([
      { relation: 'administrative', parentId: 'province-91', from: '2027-01-01', to: null },
    ]);
    expect(next.units.get(station.id)?.parents.map(({ parentId, from, to }) => [parentId, from, to])).toEqual([
      ['commune-10004', null, '2026-12-31'],
      ['commune-10001-2027', '2027-01-01', null],
    ]);
    expect(rowsOf(next, ['10001', '10004'], '2026-12-31', '2027-01-01')).toEqual([
      ['10001', 'commune-10001-2027', 1, false],
      ['10004', 'commune-10001-2027', 1, false],
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(['begins', 'ends', 'hands-over', 'ends', 'hands-over', 'moved']);
  });

  it('a commune that takes another in goes on, and going back tells both', () => {
    const event = { kind: 'merge', units: ['commune-10004'], into: { unit: 'commune-10001' } };
    const { book: next } = applyUnitEvents(book, file(event));
    expect(unitAt(next, '10001', '2030-01-01')?.id).toBe('commune-10001');
    expect(unitAt(next, '10004', '2027-01-01')).toBeUndefined();
    expect(rowsOf(next, ['10001'], '2027-01-01', '2026-12-31')).toEqual([
      ['10001', 'commune-10001', 0.5, true],
      ['10001', 'commune-10004', 0.5, true],
    ]);
  });

  it('a division has the announced shares, or equal ones marked estimated', () => {
    const into = [
      { code: '10020', name: 'Xã Đông', share: 0.7 },
      { unit: 'commune-10010', share: 0.3 },
    ];
    const given = applyUnitEvents(book, file({ kind: 'split', unit: 'commune-10007', into }));
    expect(rowsOf(given.book, ['10007'], '2026-12-31', '2027-01-01')).toEqual([
      ['10007', 'commune-10020', 0.7, false],
      ['10007', 'commune-10010', 0.3, false],
    ]);
    const unknown = [{ code: '10020', name: 'Xã Đông' }, { unit: 'commune-10010' }];
    const equal = applyUnitEvents(book, file({ kind: 'split', unit: 'commune-10007', into: unknown }));
    expect(rowsOf(equal.book, ['10007'], '2026-12-31', '2027-01-01')).toEqual([
      ['10007', 'commune-10010', 0.5, true],
      ['10007', 'commune-10020', 0.5, true],
    ]);
  });

  it('a commune that gives a part away and goes on keeps the rest', () => {
    const into = [
      { unit: 'commune-10007', share: 0.9 },
      { unit: 'commune-10010', share: 0.1 },
    ];
    const { book: next, findings } = applyUnitEvents(book, file({ kind: 'split', unit: 'commune-10007', into }));
    expect(findings).toEqual([]);
    expect(rowsOf(next, ['10007'], '2026-12-31', '2027-06-01')).toEqual([
      ['10007', 'commune-10007', 0.9, false],
      ['10007', 'commune-10010', 0.1, false],
    ]);
    expect(rowsOf(next, ['10010'], '2027-06-01', '2026-12-31')).toEqual([
      ['10010', 'commune-10010', 0.909091, true],
      ['10010', 'commune-10007', 0.090909, true],
    ]);
  });

  it('a move changes the parent from that day on', () => {
    const event = { kind: 'move', unit: 'commune-10010', relation: 'administrative', parent: 'province-92' };
    const { book: next } = applyUnitEvents(book, file(event));
    expect(next.units.get('commune-10010')?.parents.map(({ parentId }) => parentId)).toEqual(['province-91', 'province-92']);
    expect(next.children.get('province-92')?.map(({ id }) => id)).toEqual(['commune-10010']);
  });

  it('a province that ends takes its communes along only when they are moved', () => {
    const dissolve = { kind: 'dissolve', unit: 'province-91' };
    expect(codesOf(applyUnitEvents(book, file(dissolve)).findings)).toEqual(Array<string>(4).fill('unit.orphaned'));
    const moves = communes.map(({ id }) => ({ kind: 'move', unit: id, relation: 'administrative', parent: 'province-92' }));
    const moved = applyUnitEvents(book, file(...moves, dissolve));
    expect(moved.findings).toEqual([]);
    expect(unitAt(moved.book, '91', '2027-01-01')).toBeUndefined();
    const merged = applyUnitEvents(book, file({ kind: 'merge', units: ['province-91'], into: { unit: 'province-92' } }));
    expect(merged.book.children.get('province-92')).toHaveLength(4);
  });

  it('a facility on divided ground must be moved in the same file', () => {
    const split = { kind: 'split', unit: 'commune-10004', into: [{ code: '10021', name: 'Xã Bắc' }, { code: '10022', name: 'Xã Nam' }] };
    const refused = applyUnitEvents(book, file(split));
    expect(refused.findings).toEqual([
      { code: 'unit.orphaned', severity: 'error', facts: { unit: station.id, parent: 'commune-10004', date: '2027-01-01' } },
    ]);
    expect(refused.book).toBe(book);
    const move = { kind: 'move', unit: station.id, relation: 'administrative', parent: 'commune-10021' };
    expect(applyUnitEvents(book, file(split, move)).findings).toEqual([]);
  });

  it('a station that stands on a commune and reports to it goes to the heir by both relations', () => {
    const parents = (['administrative', 'reporting'] as const).map((relation) => ({ relation, parentId: 'commune-10004', from: null, to: null }));
    const both = makeUnitBook([nation, province, other, ...communes, { ...station, parents }], [], []);
    const { book: next, findings } = applyUnitEvents(both, file({ kind: 'merge', units: ['commune-10004'], into: { unit: 'commune-10001' } }));
    expect(findings).toEqual([]);
    expect(next.units.get(station.id)?.parents.filter((each) => each.to === null).map(({ relation, parentId }) => [relation, parentId])).toEqual([
      ['administrative', 'commune-10001'],
      ['reporting', 'commune-10001'],
    ]);
  });

  it('a new unit begins with the parents it is given', () => {
    const create = { type: 'village', code: '10001-01', name: 'Thôn Một', parents: [{ relation: 'administrative', unit: 'commune-10001' }] };
    const { book: next, findings } = applyUnitEvents(book, file({ kind: 'establish', unit: create }));
    expect(findings).toEqual([]);
    expect(next.children.get('commune-10001')?.map(({ id }) => id)).toEqual(['village-10001-01']);
  });

  it.each([
    ['a unit nobody knows', { kind: 'rename', unit: 'commune-1', name: 'Xã' }, 'unit.unknown'],
    ['shares that do not sum to 1', { kind: 'split', unit: 'commune-10007', into: [{ code: '1', name: 'A', share: 0.5 }, { code: '2', name: 'B', share: 0.4 }] }, 'unit.lineage-shares'],
    ['a code another unit has that day', { kind: 'establish', unit: { type: 'commune', code: '10001', name: 'Xã' } }, 'unit.dates-overlap'],
    ['a parent that does not exist', { kind: 'move', unit: 'commune-10007', relation: 'finance', parent: 'commune-0' }, 'unit.parent-unknown'],
    ['a parent under itself', { kind: 'move', unit: 'province-91', relation: 'administrative', parent: 'commune-10001' }, 'unit.parents-in-circle'],
    ['an id that is taken', { kind: 'establish', unit: { id: 'commune-10001', type: 'commune', code: '10030', name: 'Xã' } }, 'unit.duplicate-id'],
  ])('%s is refused and changes nothing', (_, event, code) => {
    const result = applyUnitEvents(book, file(event));
    expect(codesOf(result.findings)).toContain(code);
    expect(result.book).toBe(book);
  });

  it('no division or merger loses anybody: what is carried forward sums to what was there', () => {
    const shares = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(shares, shares, fc.boolean(), (first, second, goesOn) => {
        const receiver = goesOn ? { unit: 'commune-10007' } : { code: '10040', name: 'Xã A' };
        const split = { kind: 'split', unit: 'commune-10007', into: [{ ...receiver, share: first / 1e6 }, { unit: 'commune-10010', share: (1e6 - first) / 1e6 }] };
        const one = applyUnitEvents(book, file(split)).book;
        const later = { instrument: 'Nghị quyết 2', from: '2028-01-01', events: [{ kind: 'split', unit: 'commune-10010', into: [{ code: '10050', name: 'Xã B', share: second / 1e6 }, { unit: 'commune-10001', share: (1e6 - second) / 1e6 }] }] };
        const { value } = readUnitEventFile('later.yaml', later);
        const two = value === null ? one : applyUnitEvents(one, value).book;
        for (const [from, to] of [['2026-12-31', '2029-01-01'], ['2029-01-01', '2026-12-31']] as const) {
          const codes = [...two.units.values()].filter((each) => each.type === 'commune' && unitAt(two, each.code, from)?.id === each.id).map(({ code }) => code);
          const { rows, findings } = mapCodes(two, codes, from, to);
          expect(findings).toEqual([]);
          expect(rows.reduce((sum, row) => sum + Math.round(row.share * 1e6), 0)).toBe(codes.length * 1_000_000);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of events', () => {
  it('with anything misspelt is not applied at all', () => {
    const value = { instrument: 'NQ', from: '2027-02-30', events: [{ kind: 'rename', unti: 'x', name: 'A' }, { kind: 'merge' }, {}] };
    const read = readUnitEventFile('bad.yaml', value);
    expect(read.value).toBeNull();
    expect(read.findings.map(({ field }) => field)).toEqual([
      'from',
      'events[0].unti',
      'events[0].unit',
      'events[1].into',
      'events[1].units',
      'events[2].kind',
    ]);
  });
});
