import { loadUnits } from '@tuyen/store';
import { noteFinding } from './import-tally.ts';
import type { ImportContext } from './import-context.ts';

/** A facility as a record names it. */
export interface FacilityUnit {
  id: string;
  key: number;
}

/**
 * The unit of a facility's five-character code (MA_CSKCB) on a day. One that is not known is registered as an imported unit below the province
 * of its first two digits, not verified, with a warning: what a clinic did must not be lost because nobody entered the clinic first.
 */
export async function facilityUnit(context: ImportContext, code: string, date: string, file: string): Promise<FacilityUnit> {
  const known = context.facilities.at(code, date) ?? context.facilities.ever(code);
  if (known) return { id: known.id, key: known.key };
  const province = context.provinces.at(code.slice(0, 2), date) ?? context.provinces.ever(code.slice(0, 2));
  const id = `other-facility-${code.toLowerCase()}`;
  await loadUnits(
    context.store.database,
    {
      units: [{ id, type: 'other-facility', code, from: null, to: null, unverified: true }],
      names: [{ id, name: `Cơ sở khám chữa bệnh ${code}`, from: null, to: null }],
      parents: province ? [{ id, relation: 'administrative', parentId: province.id, from: null, to: null, unverified: true }] : [],
      lineage: [],
      aliases: [],
    },
    'import',
  );
  await context.store.site.refreshUnits();
  const key = context.store.site.unitKey(id)!;
  context.facilities.add({ key, id, type: 'other-facility', code, from: null, to: null });
  noteFinding(context.tally, file, { code: 'import.unit-unknown', severity: 'warning', field: 'MA_CSKCB', facts: { code } });
  return { id, key };
}
