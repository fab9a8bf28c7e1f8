import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type UnitBook, type UnitRows, ancestorsOf, applyUnitEvents, descendantsOf, listUnits, readUnitEventFile, unitBookOf } from '../../../src/index.ts';
import { country } from '../whole-country.ts';
import { LAST_DAY, rowsBeforeReform } from './before-reform.ts';

const provinces = [
  { name: 'Quảng Ninh', id: 'province-22', file: '22-quang-ninh.yaml', communes: 54 },
  { name: 'Lai Châu', id: 'province-12', file: '12-lai-chau.yaml', communes: 38 },
];

const eventsOf = (file: string) => {
  const read = readUnitEventFile(file, parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  if (read.value === null) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

/** Rows of the province's ground of both days, in one order. */
function groundOf(book: UnitBook, province: string): UnitRows {
  const ids = new Set([province, ...[LAST_DAY, '2025-07-01'].flatMap((day) => descendantsOf(book, province, day).filter((unit) => unit.type === 'district' || unit.type === 'commune').map((unit) => unit.id))]);
  const rows = listUnits(book);
  const sorted = <Row>(list: readonly Row[]): Row[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    units: sorted(rows.units.filter((row) => ids.has(row.id))),
    names: sorted(rows.names.filter((row) => ids.has(row.id))),
    parents: sorted(rows.parents.filter((row) => ids.has(row.id))),
    lineage: sorted(rows.lineage.filter((row) => ids.has(row.fromId) && ids.has(row.toId))),
    aliases: [],
  };
}

describe('the reform of 1 July 2025 as a file of events', () => {
  const before = unitBookOf(rowsBeforeReform());

  it('reads back from tables what was written to them', () => {
    const linesOf = (rows: UnitRows): string[] => Object.values(rows).flatMap((table: readonly unknown[]) => table.map((row) => JSON.stringify(row))).sort();
    expect(linesOf(listUnits(unitBookOf(listUnits(country))))).toEqual(linesOf(listUnits(country)));
  });

  it.each(provinces)('of $name gives the units, names, parents and lineage of the lists since', ({ id, file, communes }) => {
    const { book, findings } = applyUnitEvents(before, eventsOf(file));
    expect(findings).toEqual([]);
    expect(descendantsOf(book, id, '2025-07-01').map((unit) => unit.type)).toEqual(Array<string>(communes).fill('commune'));
    expect(groundOf(book, id)).toEqual(groundOf(country, id));
  });

  it('leaves every other province as it was', () => {
    const { book } = applyUnitEvents(before, eventsOf('12-lai-chau.yaml'));
    expect(groundOf(book, 'province-22')).toEqual(groundOf(before, 'province-22'));
    expect(ancestorsOf(book, 'commune-07123', '2025-07-01').map((unit) => unit.id)).toEqual(ancestorsOf(before, 'commune-07123', '2025-07-01').map((unit) => unit.id));
  });

  it('is refused where a commune is forgotten, and names it', () => {
    const file = eventsOf('12-lai-chau.yaml');
    const [first, ...rest] = file.events;
    const { findings, book } = applyUnitEvents(before, { ...file, events: rest });
    expect(first?.kind).toBe('merge');
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unit.orphaned']));
    expect(findings.map(({ facts }) => facts?.['unit'])).toContain('commune-03386');
    expect(book).toBe(before);
  });
});
