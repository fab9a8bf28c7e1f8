import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readSimulationMaterial } from '@tuyen/server';
import { type ProvinceMaterial, type ProvincePlan, draftProvince, layOutProvince, planProvince } from '@tuyen/simulator';
import type { RecordDraft } from '@tuyen/records';
import { type Store, appendBatches, readUnitBook } from '@tuyen/store';

const NO_FORMS = { acts: {}, has: () => false };
const PORTION = 500;

/** Quảng Ninh with so many people in the first half of 2017, as many visits a head as it published. */
export function planHalfYear(store: Store, people: number, seed: number): ProvincePlan {
  const material = { ...readSimulationMaterial(store.contentFolder), province: JSON.parse(readFileSync(join(store.contentFolder, 'simulation', 'province.json'), 'utf8')) } as ProvinceMaterial;
  const [from, to] = ['2017-01-01', '2017-06-30'];
  const layout = layOutProvince(readUnitBook(join(store.contentFolder, 'units')), '22', from, to, new Map())!;
  const share = people / 1_300_000;
  const target = (act: 'visit' | 'admission', tier: 'district' | 'province', count: number) => ({ act, tier, from, to, count: Math.round(count * share) });
  const targets = [target('visit', 'district', 468_313), target('visit', 'province', 445_066), target('admission', 'district', 68_260), target('admission', 'province', 78_515)];
  return planProvince({ material, layout, seed, people, from, to, targets });
}

/** Records a planned province through the door. @returns its visits, as first entered */
export async function recordPlan(store: Store, plan: ProvincePlan): Promise<RecordDraft[]> {
  const visits: RecordDraft[] = [];
  const portions = function* (): Generator<RecordDraft[]> {
    for (const portion of draftProvince(plan, NO_FORMS, PORTION)) {
      for (const draft of portion) if (draft.form === 'visit' && draft.replaces === undefined) visits.push(draft);
      yield portion;
    }
  };
  for await (const outcomes of appendBatches(store.site, portions())) {
    const refused = outcomes.find((outcome) => outcome.status === 'refused');
    if (refused) throw new Error(`a record of the simulation was refused: ${refused.findings[0]?.code} ${refused.findings[0]?.field}`);
  }
  return visits;
}
