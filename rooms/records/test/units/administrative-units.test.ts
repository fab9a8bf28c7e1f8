import { describe, expect, it } from 'vitest';
import {
  type Unit,
  type UnitType,
  ancestorsOf,
  checkUnitBook,
  childrenOf,
  describeUnit,
  findProblem,
  findUnits,
  foldVietnamese,
  leafCommunes,
  listUnits,
  unitAt,
  unitNameAt,
  unitsAt,
} from '../../src/index.ts';
import { country, rowsOf } from './whole-country.ts';

const units = [...country.units.values()];
const inForce = (unit: Unit, date: string) => (unit.from ?? '') <= date && (unit.to ?? '9999') >= date;
const count = (type: UnitType, date: string) => units.filter((unit) => unit.type === type && inForce(unit, date)).length;

const lastOldDay = '2025-06-30';
const firstNewDay = '2025-07-01';

describe('the administrative units of the country', () => {
  it('are 63 provinces, 696 districts and 10,035 communes on 30 June 2025', () => {
    expect([count('province', lastOldDay), count('district', lastOldDay), count('commune', lastOldDay)]).toEqual([63, 696, 10_035]);
  });

  it('are 34 provinces, no district and 3,321 communes from 1 July 2025 on', () => {
    for (const date of [firstNewDay, '2026-04-29', '2026-04-30', '2030-01-01']) {
      expect([count('province', date), count('district', date), count('commune', date)]).toEqual([34, 0, 3321]);
    }
  });

  it('were 705 districts and 10,595 communes on 11 June 2024, the 563 since ended among them', () => {
    expect([count('district', '2024-06-11'), count('commune', '2024-06-11')]).toEqual([705, 10_595]);
    for (const { code = '', to = '' } of rowsOf('communes-ended-2024.csv')) {
      expect(unitAt(country, code, '2024-06-11')?.to, code).toBe(to);
      expect(unitAt(country, code, lastOldDay), code).toBeUndefined();
    }
    expect(rowsOf('communes-ended-2024.csv')).toHaveLength(563);
  });

  it('are 2,621 xã, 687 phường and 13 đặc khu on 1 July 2025, and ten phường more since Đồng Nai became a city', () => {
    const kinds = (date: string) => {
      const names = units.filter((unit) => unit.type === 'commune' && inForce(unit, date)).map((unit) => unitNameAt(unit, date));
      return ['Xã ', 'Phường ', 'Đặc khu '].map((kind) => names.filter((name) => name.startsWith(kind)).length);
    };
    expect(kinds(firstNewDay)).toEqual([2621, 687, 13]);
    expect(kinds('2026-04-30')).toEqual([2611, 697, 13]);
  });

  it('have one unit for each code and kind on every day on which anything changes', () => {
    const days = [...new Set(units.flatMap(({ from, to }) => [from, to]))].filter((day) => day !== null);
    const doubled: string[] = [];
    for (const [code, sameCode] of country.byCode) {
      if (sameCode.length < 2) continue;
      for (const day of days) {
        const types = unitsAt(country, code, day).map((unit) => unit.type);
        if (new Set(types).size !== types.length) doubled.push(`${code} on ${day}`);
      }
    }
    expect(days.length).toBeGreaterThan(5);
    expect(doubled).toEqual([]);
  });

  it('are found by every code of the lists on the days of the list, and not outside', () => {
    const nameAt = (code: string, date: string) => {
      const unit = unitAt(country, code, date, 'commune');
      return unit?.code === code ? unitNameAt(unit, date) : undefined;
    };
    const key = (name: string) => foldVietnamese(name).replace(/[^a-z0-9]/g, '');
    const old = rowsOf('communes-2025-06-30.csv').filter(({ code = '', name = '' }) => key(nameAt(code, lastOldDay) ?? '') !== key(name));
    const later = rowsOf('communes-2025-07-01.csv').filter(({ code = '', name }) => nameAt(code, firstNewDay) !== name);
    expect([old, later]).toEqual([[], []]);
    const gone = new Set(rowsOf('communes-2025-07-01.csv').map(({ code }) => code));
    const still = rowsOf('communes-2025-06-30.csv').filter(
      ({ code = '' }) => !gone.has(code) && unitAt(country, code, firstNewDay, 'commune')?.code === code,
    );
    expect(still).toEqual([]);
    for (const code of ['106', '54', '99999']) expect(unitAt(country, code, firstNewDay)).toBeUndefined();
  });

  it('go on under the same id only when whole, alone and under the same code', () => {
    const same = units.filter((unit) => unit.type === 'commune' && inForce(unit, lastOldDay) && inForce(unit, firstNewDay));
    expect(same).toHaveLength(132);
    for (const unit of same) {
      expect(unit.id).toBe(`commune-${unit.code}`);
      expect(country.handedOver.get(unit.id) ?? []).toEqual([]);
      expect((country.tookOver.get(unit.id) ?? []).filter((edge) => edge.date === firstNewDay)).toEqual([]);
    }
    expect(unitAt(country, '03390', lastOldDay)?.id).toBe('commune-03390');
    expect(unitAt(country, '03390', firstNewDay)?.id).toBe('commune-03390-2025');
    expect(unitAt(country, '22', '2020-01-01')?.id).toBe(unitAt(country, '22', '2026-01-01')?.id);
    expect(unitAt(country, '66', '2026-01-01')?.id).toBe('province-66-2025');
  });

  it('have a parent on each of their days, up to the nation', () => {
    const chainOf = { commune: 'district province nation', district: 'province nation', province: 'nation' } as const;
    const wrong: string[] = [];
    for (const unit of units) {
      if (unit.type !== 'province' && unit.type !== 'district' && unit.type !== 'commune') continue;
      for (const date of [unit.from, unit.to, '2024-06-11', lastOldDay, firstNewDay]) {
        if (date === null || !inForce(unit, date)) continue;
        const above = ancestorsOf(country, unit.id, date).map(({ type }) => type).join(' ');
        const expected = unit.type === 'commune' && date >= firstNewDay ? 'province nation' : chainOf[unit.type];
        if (above !== expected) wrong.push(`${unit.id} on ${date}: ${above}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('give each new province the number of communes that was announced', () => {
    const announced: Record<string, number> = {
      '01': 126, '04': 56, '08': 124, '11': 45, '12': 38, '14': 75, '15': 99, '19': 92, '20': 65, '22': 54, '24': 99, '25': 148,
      '31': 114, '33': 104, '37': 129, '38': 166, '40': 130, '42': 69, '44': 78, '46': 40, '48': 94, '51': 96, '52': 135, '56': 65,
      '66': 102, '68': 124, '75': 95, '79': 168, '80': 96, '82': 102, '86': 124, '91': 102, '92': 103, '96': 64,
    };
    const counted = Object.fromEntries(
      childrenOf(country, 'nation-vn', firstNewDay, 'administrative').map(({ code, id }) => [code, leafCommunes(country, id, firstNewDay).length]),
    );
    expect(counted).toEqual(announced);
  });

  it('contradict nothing: no overlap, no circle, no parent outside its days, no share that does not add up', () => {
    expect(checkUnitBook(country)).toEqual([]);
    expect(country.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  it('say of seven communes ended in 2024 that no source names their successor', () => {
    const unknown = country.findings.filter(({ field }) => field === undefined);
    expect(unknown.map(({ facts }) => facts?.['unit'])).toEqual(
      ['04561', '10774', '13339', '17563', '20239', '23671', '28825'].map((code) => `commune-${code}`),
    );
    for (const { code } of country.findings) expect(findProblem(code), code).toBeDefined();
  });

  it('are all told once as flat rows', () => {
    const rows = listUnits(country);
    expect(rows.units).toHaveLength(units.length);
    expect(new Set(rows.units.map(({ id }) => id)).size).toBe(units.length);
    const ids = new Set(rows.units.map(({ id }) => id));
    expect(rows.parents.every(({ id, parentId }) => ids.has(id) && ids.has(parentId))).toBe(true);
    expect(rows.names.every(({ name }) => name !== '' && name === name.normalize('NFC'))).toBe(true);
    expect(new Set(rows.aliases.map(({ id, code }) => `${id} ${code}`)).size).toBe(rows.aliases.length);
  });
});

describe('names and codes in time', () => {
  it('Đồng Nai is a province until 29 April 2026 and a city since, ten of its communes wards', () => {
    const city = country.units.get('province-75-2025');
    expect(city && [unitNameAt(city, '2026-04-29'), unitNameAt(city, '2026-04-30')]).toEqual(['Tỉnh Đồng Nai', 'Thành phố Đồng Nai']);
    const ward = unitAt(country, '26368', '2026-05-01');
    expect(ward && [unitNameAt(ward, '2025-12-31'), unitNameAt(ward, '2026-05-01')]).toEqual(['Xã Long Thành', 'Phường Long Thành']);
  });

  it('Thừa Thiên Huế is the city of Huế since 1 January 2025, and the same unit', () => {
    const hue = unitAt(country, '46', '2026-01-01');
    expect(hue?.id).toBe('province-46');
    expect(hue && [unitNameAt(hue, '2024-12-31'), unitNameAt(hue, '2025-01-01')]).toEqual(['Tỉnh Thừa Thiên Huế', 'Thành phố Huế']);
  });

  it('a code of a divided district that another took over is another unit', () => {
    expect(unitAt(country, '474', '2024-12-31')?.id).toBe('district-474');
    const later = unitAt(country, '474', '2025-01-01');
    expect(later?.id).toBe('district-474-2025');
    expect(later && unitNameAt(later, '2025-01-01')).toBe('Quận Thuận Hóa');
  });

  it('a commune that went on keeps one name where lists only spell it differently, and has two where it changed', () => {
    expect(country.units.get('commune-24184')?.names.map(({ name }) => name)).toEqual(["Xã Ea H'Leo"]);
    expect(country.units.get('commune-14845')?.names).toEqual([
      { name: 'Thị trấn Mường Lát', from: null, to: lastOldDay },
      { name: 'Xã Mường Lát', from: firstNewDay, to: null },
    ]);
  });

  it('Ba Chẽ and Ia Mơ are found by both their codes, each code only while it means them', () => {
    expect(unitAt(country, '06978', '2025-07-10')?.id).toBe('commune-06978');
    expect(unitAt(country, '06970', '2025-07-10')?.id).toBe('commune-06978');
    expect(unitAt(country, '06970', lastOldDay)?.id).toBe('commune-06970');
    expect(unitAt(country, '23938', '2026-01-01')?.id).toBe('commune-23938');
    expect(unitAt(country, '23737', '2026-01-01')?.id).toBe('commune-23938');
    expect(unitAt(country, '23737', lastOldDay)?.id).toBe('commune-23737');
  });

  it('are found without tone marks, on the day asked for', () => {
    const ids = (at: string, text: string) => findUnits(country, { at, text, type: 'commune' }).map(({ id }) => id);
    expect(ids('2026-01-01', 'binh lu')).toContain('commune-03390-2025');
    expect(ids('2026-01-01', 'xã Bình Lư')).not.toContain('commune-03412');
    expect(ids('2025-06-30', 'lu binh xa')).toContain('commune-03412');
    expect(ids('2025-06-30', 'tam duong thi tran')).toEqual(['commune-03390']);
    expect(findUnits(country, { at: '2026-01-01', parent: 'province-12', type: 'commune' })).toHaveLength(38);
    expect(findUnits(country, { at: '2026-01-01', code: '22', limit: 5 }).map(({ id }) => id)).toEqual(['province-22']);
    expect(findUnits(country, { at: '2026-01-01', id: 'district-106' })).toEqual([]);
  });
});

describe('the page of a unit', () => {
  it('tells where Bình Lư comes from, and by which resolution', () => {
    const page = describeUnit(country, 'commune-03390-2025', '2026-01-01');
    expect(page?.name).toBe('Xã Bình Lư');
    expect(page?.instrument).toBe('Nghị quyết 1670/NQ-UBTVQH15');
    expect(page?.parents.map(({ relation, id }) => [relation, id])).toEqual([['administrative', 'province-12']]);
    expect(page?.predecessors.map(({ name, share }) => [name, share])).toEqual([
      ['Thị trấn Tam Đường', 1],
      ['Xã Bình Lư', 1],
      ['Xã Sơn Bình', 1],
    ]);
  });

  it('tells of a district in which communes its ground lies since', () => {
    const page = describeUnit(country, 'district-106', '2026-01-01');
    expect(page?.inForce).toBe(false);
    expect(page?.name).toBe('Huyện Tam Đường');
    expect(page?.successors.map(({ code }) => code).sort()).toEqual(['03390', '03394', '03405', '03408', '03424', '03430']);
    expect(page?.successors.every(({ estimated }) => estimated)).toBe(true);
  });

  it('is not there for an id that nobody has', () => {
    expect(describeUnit(country, 'commune-nobody', '2026-01-01')).toBeUndefined();
  });
});
