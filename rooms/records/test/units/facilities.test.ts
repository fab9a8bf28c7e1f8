import { describe, expect, it } from 'vitest';
import { ancestorsOf, childrenOf, describeUnit, facilityTypes, leafCommunes, mapCodes, unitAt, unitNameAt } from '../../src/index.ts';
import { country } from './whole-country.ts';

const facilities = [...country.units.values()].filter(({ type }) => (facilityTypes as readonly string[]).includes(type));
const parentsOf = (id: string, date: string) =>
  Object.fromEntries((describeUnit(country, id, date)?.parents ?? []).map((parent) => [parent.relation, parent.id]));

describe('health facilities of the founding plans', () => {
  it('are one station for each old commune, then one for each new commune', () => {
    const stations = (district: string, date: string) =>
      leafCommunes(country, `district-${district}`, '2025-06-30').filter(
        ({ id }) => childrenOf(country, id, date, 'administrative').filter(({ type }) => type === 'station').length === 1,
      ).length;
    expect([stations('106', '2025-06-30'), stations('193', '2025-06-30'), stations('643', '2025-06-30')]).toEqual([13, 32, 19]);
    for (const code of ['03390', '03405', '03430', '03424', '24121', '24163', '24154', '24133', '24169', '24175']) {
      const commune = unitAt(country, code, '2025-07-01', 'commune')?.id ?? '';
      expect(childrenOf(country, commune, '2025-07-01', 'administrative').filter(({ type }) => type === 'station'), code).toHaveLength(1);
    }
  });

  it('Bình Lư: the station has two points, and the commune pays for it since 1 January 2026', () => {
    const id = 'station-12T90';
    expect(unitAt(country, '12T90', '2026-02-01')?.id).toBe(id);
    expect(unitAt(country, '12-TYT-03390', '2026-02-01')?.id).toBe(id);
    expect(unitAt(country, '12-TYT-03390', '2025-06-30')?.id).toBe('station-12-TYT-03390');
    expect(childrenOf(country, id, '2026-02-01', 'reporting').map((point) => unitNameAt(point, '2026-02-01'))).toEqual([
      'Điểm trạm Y tế Bình Lư',
      'Điểm trạm Y tế Sơn Bình',
    ]);
    const centre = 'regional-centre-12-TTYT-TAMDUONG';
    const ground = 'commune-03390-2025';
    expect(parentsOf(id, '2025-12-31')).toEqual({ administrative: ground, professional: centre, reporting: centre, finance: centre });
    expect(parentsOf(id, '2026-01-01')).toEqual({ administrative: ground, professional: centre, reporting: 'department-12-SYT', finance: ground });
  });

  it('the stations of Hạ Long change on 1 November 2025, and their centre ends', () => {
    const hongGai = 'station-22-TYT-06685';
    expect(parentsOf(hongGai, '2025-10-31')['professional']).toBe('regional-centre-22-TTYT-HALONG');
    expect(country.units.get(hongGai)?.to).toBe('2025-10-31');
    expect(parentsOf(`${hongGai}-2025`, '2025-11-01')).toEqual({
      administrative: 'commune-06685-2025',
      professional: 'department-22-SYT',
      reporting: 'department-22-SYT',
      finance: 'department-22-SYT',
    });
    expect(parentsOf(`${hongGai}-2025`, '2026-01-01')['finance']).toBe('commune-06685-2025');
    expect(mapCodes(country, ['22-TTYT-HALONG'], '2025-10-31', '2026-01-01').rows[0]?.newId).toBe('hospital-22-BV-PHOI');
  });

  it('stand on the commune that follows theirs; where theirs was divided, on the province', () => {
    expect(parentsOf('station-22-TYT-06691', '2025-06-30')['administrative']).toBe('commune-06691');
    expect(parentsOf('station-22-TYT-06691', '2025-09-01')['administrative']).toBe('commune-06685-2025');
    expect(parentsOf('station-22-TYT-06655', '2025-09-01')['administrative']).toBe('province-22');
    expect(parentsOf('hospital-66-BVDK-BMT', '2020-01-01')['administrative']).toBe('district-643');
    expect(parentsOf('hospital-66-BVDK-BMT', '2026-01-01')['administrative']).toBe('province-66-2025');
    expect(parentsOf('hospital-22-BV-BAICHAY', '2019-01-01')['administrative']).toBe('district-193');
  });

  it('a station of a divided commune has no point, and two successors with estimated shares', () => {
    expect(country.units.has('satellite-point-22-DT-06655')).toBe(false);
    expect(country.findings.filter(({ field }) => field !== undefined).map(({ field }) => field)).toEqual([
      'station-22-TYT-06655',
      'station-22-TYT-07042',
    ]);
    const rows = mapCodes(country, ['22-TYT-06655'], '2025-06-30', '2026-01-01').rows;
    expect(rows.map(({ newId, share, estimated }) => [newId, share, estimated])).toEqual([
      ['station-22-TYT-06661-2025', 0.5, true],
      ['station-22-TYT-06706-2025', 0.5, true],
    ]);
  });

  it('have an administrative parent on every day, and report in the end to a department of health', () => {
    for (const facility of facilities) {
      for (const date of ['2019-06-01', '2025-06-30', '2025-07-01', '2025-12-31', '2026-06-01']) {
        if ((facility.from ?? '') > date || (facility.to ?? '9999') < date) continue;
        expect(parentsOf(facility.id, date)['administrative'], `${facility.id} on ${date}`).toBeDefined();
        if (facility.type === 'department') continue;
        const chain = ancestorsOf(country, facility.id, date, 'reporting').map(({ type }) => type);
        expect(chain, `${facility.id} on ${date}`).toContain('department');
      }
    }
  });

  it('are all marked where no decision was at hand', () => {
    expect(facilities.filter(({ type }) => type === 'station' || type === 'satellite-point').every(({ unverified }) => unverified)).toBe(true);
    expect(describeUnit(country, 'station-12T90', '2026-02-01')?.parents.find(({ relation }) => relation === 'reporting')?.unverified).toBe(true);
  });
});
