import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeMapping, leafCommunes, mapCodes, unitAt } from '../../src/index.ts';
import { country, rowsOf } from './whole-country.ts';

const lastOldDay = '2025-06-30';
const firstNewDay = '2025-07-01';
const oldCodes = rowsOf('communes-2025-06-30.csv').map(({ code = '' }) => code);
const newCodes = rowsOf('communes-2025-07-01.csv').map(({ code = '' }) => code);

/** Millionths by code: shares are compared as the whole numbers they are. */
function sumsOf(rows: readonly CodeMapping[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { oldCode, share } of rows) sums.set(oldCode, (sums.get(oldCode) ?? 0) + Math.round(share * 1e6));
  return sums;
}

describe('codes carried over the reform of 2025', () => {
  const forward = mapCodes(country, oldCodes, lastOldDay, firstNewDay);
  const backward = mapCodes(country, newCodes, firstNewDay, lastOldDay);

  it('lead every one of the 10,035 communes to at least one new commune, whole', () => {
    expect(forward.findings).toEqual([]);
    const sums = sumsOf(forward.rows);
    expect(sums.size).toBe(10_035);
    expect([...sums.values()].every((sum) => sum === 1_000_000)).toBe(true);
    const known = new Set(newCodes);
    expect(forward.rows.every(({ newCode }) => known.has(newCode))).toBe(true);
  });

  it('are exactly the pairs of the list', () => {
    const told = new Set(forward.rows.map(({ oldCode, newCode }) => `${oldCode} ${newCode}`));
    const listed = rowsOf('lineage-2025-07-01.csv').filter(({ type }) => type === 'commune');
    expect(listed).toHaveLength(10_566);
    expect(told).toEqual(new Set(listed.map((row) => `${row['old']} ${row['new']}`)));
  });

  it('are estimated exactly where a commune was divided', () => {
    const divided = new Set(
      rowsOf('lineage-2025-07-01.csv').flatMap(({ split, old = '' }) => (split === '1' ? [old] : [])),
    );
    expect(divided.size).toBe(442);
    expect(forward.rows.every(({ oldCode, estimated }) => estimated === divided.has(oldCode))).toBe(true);
  });

  it('lead every new commune back to old ones, whole, save five special zones that were island districts', () => {
    expect(backward.findings).toEqual([]);
    const sums = sumsOf(backward.rows);
    expect(sums.size).toBe(3321);
    expect([...sums.values()].every((sum) => sum === 1_000_000)).toBe(true);
    const islands = backward.rows.filter(({ newId }) => !newId.startsWith('commune-'));
    expect(islands.map(({ oldCode, newCode, share }) => [oldCode, newCode, share])).toEqual([
      ['11948', '318', 1],
      ['19742', '471', 1],
      ['20333', '498', 1],
      ['21548', '536', 1],
      ['26732', '755', 1],
    ]);
  });

  it('keep the nation whole: what is carried forward is what was there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50_000 }), { minLength: 10_035, maxLength: 10_035 }), (people) => {
        const count = new Map(oldCodes.map((code, index) => [code, people[index] ?? 0]));
        const carried = forward.rows.reduce((sum, row) => sum + (count.get(row.oldCode) ?? 0) * Math.round(row.share * 1e6), 0);
        expect(carried).toBe(people.reduce((a, b) => a + b, 0) * 1_000_000);
      }),
      { numRuns: 5 },
    );
  });

  it('are told the same one by one and all at once', () => {
    fc.assert(
      fc.property(fc.subarray(oldCodes, { minLength: 1, maxLength: 20 }), (codes) => {
        const one = codes.flatMap((code) => mapCodes(country, [code], lastOldDay, firstNewDay).rows);
        expect(mapCodes(country, codes, lastOldDay, firstNewDay).rows).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  it('change nothing when both days are the same', () => {
    for (const code of newCodes.slice(0, 200)) {
      const [row, ...others] = mapCodes(country, [code], firstNewDay, firstNewDay).rows;
      expect([row?.newCode, row?.share, row?.estimated, others.length]).toEqual([code, 1, false, 0]);
    }
  });
});

describe('places of the founding plans', () => {
  const successorsOf = (district: string) =>
    [...new Set(leafCommunes(country, `district-${district}`, lastOldDay).flatMap(({ code }) => mapCodes(country, [code], lastOldDay, firstNewDay).rows))]
      .map(({ newCode }) => newCode);

  it('Tam Đường went to Bình Lư, Tả Lèng, Khun Há and Bản Bo, and partly to Sin Suối Hồ and Tân Phong', () => {
    expect([...new Set(successorsOf('106'))].sort()).toEqual(['03390', '03394', '03405', '03408', '03424', '03430']);
    expect(leafCommunes(country, 'district-106', lastOldDay)).toHaveLength(13);
  });

  it('Buôn Ma Thuột went to six communes', () => {
    expect([...new Set(successorsOf('643'))].sort()).toEqual(['24121', '24133', '24154', '24163', '24169', '24175']);
  });

  it('a district is told in communes after the reform, and in districts before', () => {
    const after = mapCodes(country, ['106'], lastOldDay, firstNewDay).rows;
    expect(after.map(({ newCode, share, estimated }) => [newCode, share, estimated])).toEqual([
      ['03390', 0.23077, true],
      ['03405', 0.230769, true],
      ['03408', 0.153846, true],
      ['03424', 0.153846, true],
      ['03430', 0.153846, true],
      ['03394', 0.076923, true],
    ]);
    const before = mapCodes(country, ['448'], '2024-06-11', lastOldDay).rows;
    expect(before.map(({ newCode, share }) => [newCode, share])).toEqual([
      ['445', 0.916667],
      ['436', 0.083333],
    ]);
    expect(mapCodes(country, ['106'], '2024-06-11', lastOldDay).rows.map(({ newId, share, estimated }) => [newId, share, estimated])).toEqual([
      ['district-106', 1, false],
    ]);
  });

  it('a district or a commune lies surely in one province, however it was divided', () => {
    for (const code of ['106', '643', '193', '06655']) {
      const rows = mapCodes(country, [code], lastOldDay, firstNewDay, { into: 'province' }).rows;
      expect(rows.map(({ share, estimated }) => [share, estimated]), code).toEqual([[1, false]]);
    }
  });

  it('63 provinces become 34, each old one wholly in a new one', () => {
    const codes = rowsOf('provinces-2025-06-30.csv').map(({ code = '' }) => code);
    const { rows, findings } = mapCodes(country, codes, lastOldDay, firstNewDay);
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(63);
    expect(rows.every(({ share, estimated }) => share === 1 && !estimated)).toBe(true);
    expect(new Set(rows.map(({ newCode }) => newCode)).size).toBe(34);
    const back = mapCodes(country, ['66'], '2026-01-01', lastOldDay).rows;
    expect(back.map(({ newCode, share, estimated }) => [newCode, share, estimated])).toEqual([
      ['66', 0.666667, true],
      ['54', 0.333333, true],
    ]);
  });
});

describe('codes of June 2024', () => {
  it('are carried over both arrangements at once, the first step estimated', () => {
    const { rows } = mapCodes(country, ['24139'], '2024-06-11', '2026-01-01');
    expect(rows.map(({ newCode, share, estimated }) => [newCode, share, estimated])).toEqual([['24133', 1, true]]);
  });

  it('of 563 ended communes 556 lead on, and seven are found to lead nowhere', () => {
    const codes = rowsOf('communes-ended-2024.csv').map(({ code = '' }) => code);
    const { rows, findings } = mapCodes(country, codes, '2024-06-11', lastOldDay);
    expect(sumsOf(rows).size).toBe(556);
    expect(findings).toHaveLength(7);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unit.no-successor']));
  });

  it('of a commune that took another in, going back tells both', () => {
    const { rows } = mapCodes(country, ['24133'], lastOldDay, '2024-06-11');
    expect(rows.map(({ newCode, share, estimated }) => [newCode, share, estimated])).toEqual([
      ['24133', 0.5, true],
      ['24139', 0.5, true],
    ]);
  });
});

describe('codes that cannot be carried over', () => {
  it('are findings, not rows', () => {
    const { rows, findings } = mapCodes(country, ['99999', '00001', '03390'], firstNewDay, lastOldDay);
    expect(new Set(rows.map(({ oldCode }) => oldCode))).toEqual(new Set(['03390']));
    expect(findings).toEqual([
      { code: 'unit.unknown-code', severity: 'error', facts: { code: '99999' } },
      { code: 'unit.not-valid-at-date', severity: 'error', facts: { unit: '00001', date: firstNewDay } },
    ]);
  });

  it('aliases are carried over like the codes they stand for', () => {
    const row = mapCodes(country, ['06970'], '2026-01-01', '2026-05-01').rows[0];
    expect([row?.oldCode, row?.newCode, row?.newId]).toEqual(['06970', '06978', 'commune-06978']);
    expect(unitAt(country, '06970', '2026-01-01')?.id).toBe(row?.oldId);
  });
});
