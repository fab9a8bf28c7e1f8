import { type ProvinceLayout, draftProvince, planProvince } from '@tuyen/simulator';
import { DEFAULT_CONTENT_FOLDER, type Store, verifyLog } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readProvinceMaterial } from './read-province-material.ts';
import { recordProvince } from './record-province.ts';

/** One commune of Quảng Ninh. */
const layout: ProvinceLayout = {
  code: '22',
  province: 'province-22',
  stretches: ['2017-01-01'],
  hospitals: [['hospital-22-BVDK-TINH']],
  communes: [{ code: '06649', districtCode: '193', isUrban: true, weight: 1, grounds: [{ commune: 'commune-06649', station: 'station-22-TYT-06649', district: 'regional-centre-22-TTYT-HALONG' }] }],
};
const [from, to] = ['2017-01-01', '2017-02-28'];
const { material } = readProvinceMaterial(DEFAULT_CONTENT_FOLDER);
const plan = planProvince({ material, layout, seed: 5, people: 300, from, to, targets: [{ act: 'visit', tier: 'province', from, to, count: 100 }] });
const portions = () => draftProvince(plan, { acts: {}, has: () => false }, 100);
const total = [...portions()].flat().length;

describe('recording a simulated province', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(inject('postgres'));
  });
  afterAll(() => store.close());

  it('goes on where a run was cut short, and the log is whole', async () => {
    const cut = function* () {
      let left = 4;
      for (const portion of portions()) {
        if (left-- === 0) throw new Error('the power went');
        yield portion;
      }
    };
    const said: string[] = [];
    await expect(recordProvince(store, cut(), (line) => said.push(line))).rejects.toThrow('the power went');
    expect(said.join()).toContain('chạy lại đúng lệnh này');
    const rest = await recordProvince(store, portions(), () => {});
    expect(rest.refused).toBe(0);
    expect(rest.unchanged).toBeGreaterThan(200);
    expect(rest.recorded).toBeGreaterThan(200);
    expect(rest.recorded + rest.unchanged).toBe(total);
    expect(await verifyLog(store.site)).toEqual({ records: total, findings: [] });
  });

  it('finds everything in when it is run once more', async () => {
    expect(await recordProvince(store, portions(), () => {})).toMatchObject({ recorded: 0, unchanged: total, refused: 0 });
  });
});
