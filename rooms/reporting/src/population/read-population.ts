import type { PopulationAnswer } from '@tuyen/contract';
import { type Unit, type UnitBook, unitNameAt } from '@tuyen/records';
import { countPopulation } from '@tuyen/store';
import type { CellContext } from '../cells/refresh-cells.ts';
import { unitScope } from '../figures/unit-scope.ts';

type PopulationRow = Awaited<ReturnType<typeof countPopulation>>[number];

/** What a population may be told by. */
export const POPULATION_KINDS = ['village', 'commune', 'sex', 'age', 'age-group', 'insured', 'kind'] as const;

export type PopulationKind = (typeof POPULATION_KINDS)[number];

/** 0, 1-4, 5-9 … 80+. */
function ageGroupOf(age: number | null): string {
  if (age === null) return '';
  if (age < 5) return age < 1 ? '0' : '1-4';
  return age >= 80 ? '80+' : `${age - (age % 5)}-${age - (age % 5) + 4}`;
}

/** Where an ended unit lies on a day: its heir, the largest part where it was divided. */
function standingOn(book: UnitBook, unit: Unit | undefined, day: string): Unit | undefined {
  let found = unit;
  while (found !== undefined && found.to !== null && found.to < day) {
    const [heir] = (book.handedOver.get(found.id) ?? []).filter((edge) => edge.date <= day).sort((a, b) => b.share - a.share);
    if (heir === undefined) return found;
    found = book.units.get(heir.toId);
  }
  return found;
}

/**
 * The population of a unit on a day, from the records of residence: the denominator of every coverage, told by whatever is asked.
 * People whose address names a unit that was divided since count by its shares (estimated).
 */
export async function readPopulation(context: CellContext, unitId: string, day: string, by: readonly PopulationKind[], map?: string): Promise<PopulationAnswer> {
  const scope = await unitScope(context, unitId, { at: day, map });
  const book = await context.units.book();
  const whole = scope.unitKeys.filter((key) => scope.weights.get(key)!.weight >= 1);
  const parts = scope.unitKeys.filter((key) => scope.weights.get(key)!.weight < 1);
  const rows = [...(await countPopulation(context.store.database, whole, day)), ...(await countPopulation(context.store.database, parts, day))];
  const placeOf = (key: number, type: 'village' | 'commune'): string => {
    const unit = standingOn(book, book.units.get(context.store.site.unitId(key) ?? ''), map ?? day);
    if (!unit) return '';
    const above = unit.parents.find((parent) => parent.relation === 'administrative');
    const found = type === 'commune' && unit.type === 'village' && above ? book.units.get(above.parentId) : unit;
    return found ? `${found.code} ${unitNameAt(found, map ?? day)}` : '';
  };
  const valueOf: Record<PopulationKind, (row: PopulationRow) => string> = {
    village: (row) => placeOf(row.unit_key, 'village'),
    commune: (row) => placeOf(row.unit_key, 'commune'),
    sex: (row) => row.sex ?? '',
    age: (row) => String(row.age ?? ''),
    'age-group': (row) => ageGroupOf(row.age),
    insured: (row) => String(row.insured),
    kind: (row) => row.kind,
  };
  const groups = new Map<string, { values: string[]; persons: number }>();
  let estimated = false;
  for (const row of rows) {
    const { weight, estimated: guessed } = scope.weights.get(row.unit_key)!;
    const values = by.map((kind) => valueOf[kind](row));
    const key = values.join('\u0000');
    const group = groups.get(key) ?? { values, persons: 0 };
    group.persons += row.persons * weight;
    estimated ||= guessed;
    groups.set(key, group);
  }
  const total = rows.reduce((sum, row) => sum + row.persons * scope.weights.get(row.unit_key)!.weight, 0);
  const sorted = [...groups.values()].sort((a, b) => a.values.join(' ').localeCompare(b.values.join(' '), 'vi', { numeric: true }));
  const { id, code, type, name } = scope.unit;
  return { unit: { id, code, type, name }, day, map: map ?? null, by: [...by], total: Math.round(total), estimated, rows: sorted.map((group) => ({ values: group.values, persons: Math.round(group.persons) })) };
}
