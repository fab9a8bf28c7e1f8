import type { notifiable } from '@tuyen/programmes';
import { type ReadStore, type UnitName, listUnitNames, surveillance } from '@tuyen/store';

/** The communes of a unit, and the cases that began in them. */
export interface PlacedCounts {
  communes: (UnitName & { key: number })[];
  counts: Awaited<ReturnType<typeof surveillance.countCases>>;
}

/** Cases by commune, disease and day of onset in the communes a unit has on the last day; a commune has itself. */
export async function countByPlace({ database, content }: ReadStore, unitKey: number, from: string, to: string): Promise<PlacedCounts> {
  const below = await surveillance.listUnitsBelow(database, unitKey, to);
  const communes = await listUnitNames(database, below.filter(({ type }) => type === 'commune').map(({ key }) => key), to);
  communes.sort((a, b) => a.code.localeCompare(b.code));
  const codes = content.notifiable.flatMap(({ diseases, duplicateDays }) => diseases.map(({ code, disease }: notifiable.NotifiableDisease) => ({ code, disease, duplicateDays })));
  return { communes, counts: await surveillance.countCases(database, { communes: communes.map(({ key }) => key), from, to, codes }) };
}
