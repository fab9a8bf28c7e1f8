import { describe, expect, it } from 'vitest';
import type { Unit, UnitLineage, UnitType } from '../unit.ts';
import { makeUnitBook } from '../unit-book.ts';
import { parseCsv } from '../content/parse-csv.ts';
import { addFacilities } from './add-facilities.ts';
import { parseFacilityRows } from './parse-facility-rows.ts';

function unit(id: string, type: UnitType, code: string, from: string | null, to: string | null, parentId?: string): Unit {
  const parents = parentId === undefined ? [] : [{ relation: 'administrative' as const, parentId, from, to }];
  return { id, type, code, from, to, names: [{ name: id, from, to }], parents };
}
const reform = (fromId: string, toId: string, share: number): UnitLineage => ({ fromId, toId, date: '2025-07-01', share, estimated: share < 1 });
const last = '2025-06-30';
const first = '2025-07-01';
const book = makeUnitBook(
  [
    unit('province-22', 'province', '22', null, null),
    unit('district-193', 'district', '193', null, last, 'province-22'),
    unit('commune-1', 'commune', '1', null, last, 'district-193'),
    unit('commune-2', 'commune', '2', null, last, 'district-193'),
    unit('commune-1-2025', 'commune', '1', first, null, 'province-22'),
    unit('commune-3', 'commune', '3', first, null, 'province-22'),
    unit('department-22-SYT', 'department', '22-SYT', null, null, 'province-22'),
  ],
  [reform('commune-1', 'commune-1-2025', 1), reform('commune-2', 'commune-1-2025', 0.5), reform('commune-2', 'commune-3', 0.5)],
  [],
);
const read = (text: string) => parseFacilityRows(parseCsv(text).rows, book, '2026-02-01');
const header = 'type,code,name,commune,from,to,professional,reporting,finance\n';
const groundOf = (text: string) => {
  const { facilities } = read(text);
  const added = addFacilities(book, { facilities, stationRules: [] });
  return [...added.book.units.values()].at(-1)?.parents.map(({ relation, parentId, from, to }) => [relation, parentId, from, to]);
};

describe('a list of facilities', () => {
  it('is read with Vietnamese types, typed dates and parents by code or id', () => {
    const { facilities, findings } = read(`${header}Trạm Y tế,22001,Trạm Y tế phường Một,1,01/07/2025,,22-SYT,department-22-SYT,\n`);
    expect(findings).toEqual([]);
    expect(facilities[0]).toMatchObject({ type: 'station', code: '22001', from: '2025-07-01', to: null, ground: { type: 'commune', code: '1', on: '2026-02-01' } });
    expect(facilities[0]?.parents.map(({ relation, unit: id }) => [relation, id])).toEqual([
      ['professional', 'department-22-SYT'],
      ['reporting', 'department-22-SYT'],
    ]);
  });

  it('a facility older than its commune stood in the district of all that made it', () => {
    expect(groundOf(`${header}hospital,22002,Bệnh viện,1,,,,,\n`)).toEqual([
      ['administrative', 'district-193', null, last],
      ['administrative', 'commune-1-2025', first, null],
    ]);
  });

  it('a facility that ended is looked up on its last day', () => {
    expect(groundOf(`${header}station,22003,Trạm Y tế xã Hai,2,,30/06/2025,,,\n`)).toEqual([['administrative', 'commune-2', null, last]]);
  });

  it('tells each wrong cell by line and column, and takes in the other lines', () => {
    const { facilities, findings } = read(
      `${header}quán nước,,Trạm,9,32/01/2025,,X,,\nstation,22004,Trạm A,1,2026-01-01,2025-12-01,,,\nstation,22005,Trạm B,1,,,,,\nstation,22005,Trạm C,1,,,,,\n`,
    );
    expect(findings.map(({ field, code }) => [field, code])).toEqual([
      ['2:type', 'import.value-unknown'],
      ['2:code', 'import.field-missing'],
      ['2:from', 'import.date-impossible'],
      ['2:commune', 'import.commune-unknown'],
      ['2:professional', 'import.unit-unknown'],
      ['3:to', 'import.dates-reversed'],
      ['5:code', 'import.duplicate-in-file'],
    ]);
    expect(facilities.map(({ code }) => code)).toEqual(['22005']);
  });

  it('without the columns it needs is not read', () => {
    expect(read('code,name\n22001,Trạm').findings).toEqual([
      { code: 'import.column-missing', severity: 'error', facts: { column: 'type' } },
      { code: 'import.column-missing', severity: 'error', facts: { column: 'commune' } },
    ]);
  });
});
