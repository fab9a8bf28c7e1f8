import { Refusal } from '@tuyen/records';
import { type Store, type UnitRow, findUnits } from '@tuyen/store';

/** The unit of a code on a day. @throws Refusal `unit.unknown-code` */
export async function unitOfOption(store: Store, code: string, at: string): Promise<UnitRow> {
  const [unit] = await findUnits(store.database, { at, code });
  if (!unit) throw new Refusal('unit.unknown-code', { code });
  return unit;
}
