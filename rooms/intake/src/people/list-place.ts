import { foldVietnamese } from '@tuyen/records';
import { type UnitCode, findUnits, sql } from '@tuyen/store';
import type { ImportContext } from '../runs/import-context.ts';

/** Where the people of a list are, when its rows do not say. */
export interface ListPlace {
  /** Unit the records are of: the station that hands the list in, else the commune. */
  unit: string | null;
  commune: UnitCode | null;
}

type Above = Pick<UnitCode, 'id' | 'type'>;

async function unitsAbove(context: ImportContext, id: string): Promise<Above[]> {
  return context.store.database.rows<Above>(sql`
    with recursive up(key) as (
      select u.key from unit u where u.id = ${id}
      union select p.parent_key from unit_parent p join up on p.unit_key = up.key
      where p.relation = 'administrative' and (p.valid_from is null or p.valid_from <= ${context.today}::date) and (p.valid_to is null or p.valid_to >= ${context.today}::date))
    select u.id, u.type from up join unit u on u.key = up.key`);
}

/** A commune's or a facility's code or id as the place of a list; a province's has no commune. */
export async function findListPlace(context: ImportContext, unit: string | undefined): Promise<ListPlace> {
  if (unit === undefined) return { unit: null, commune: null };
  const commune = context.communes.at(unit, context.today) ?? context.communes.find(unit);
  if (commune) return { unit: null, commune };
  const id = (context.facilities.at(unit, context.today) ?? context.facilities.ever(unit) ?? context.facilities.find(unit) ?? context.administrative.at(unit, context.today))?.id ?? unit;
  if (context.store.site.unitKey(id) === undefined) return { unit: null, commune: null };
  const above = (await unitsAbove(context, id)).find((one) => one.type === 'commune');
  return { unit: id, commune: above ? (context.communes.find(above.id) ?? null) : null };
}

/** `Xã Bình Lư`, `P. Hồng Gai` → the name alone, tone-free. */
const nameKey = (name: string): string => foldVietnamese(name).replace(/^(xa|phuong|thi tran|p|x|tt|dac khu)[ .]+/, '').trim();

async function findByName(context: ImportContext, text: string, province: string | undefined): Promise<UnitCode | null> {
  const rows = (await findUnits(context.store.database, { at: context.today, text: nameKey(text), type: 'commune', limit: 200 })).filter((row) => nameKey(row.name) === nameKey(text));
  const inside: string[] = [];
  for (const row of rows) if (rows.length === 1 || province === undefined || (await unitsAbove(context, row.id)).some((above) => above.id === province)) inside.push(row.id);
  return inside.length === 1 ? (context.communes.find(inside[0]!) ?? null) : null;
}

/** The commune a cell means, by code (leading zeros may be lost) or by a name only one commune has, in the list's own province where it is known. */
export async function findCommune(context: ImportContext, text: string, place: ListPlace): Promise<UnitCode | null> {
  if (/^\d{1,5}$/.test(text)) return context.communes.at(text.padStart(5, '0'), context.today) ?? null;
  const key = `commune named ${place.commune?.id ?? place.unit ?? ''} ${text}`;
  const known = context.memory.get(key) as UnitCode | null | undefined;
  if (known !== undefined) return known;
  const near = place.commune?.id ?? place.unit;
  const province = near ? (await unitsAbove(context, near)).find((above) => above.type === 'province')?.id : undefined;
  const found = await findByName(context, text, province);
  context.memory.set(key, found);
  return found;
}

/** The unit records of a row are of: the list's own, else the only station of the commune, else the commune. */
export async function recordUnit(context: ImportContext, place: ListPlace, commune: UnitCode): Promise<string> {
  if (place.unit !== null) return place.unit;
  const key = `station of ${commune.id}`;
  const known = context.memory.get(key) as string | undefined;
  if (known !== undefined) return known;
  const stations = await findUnits(context.store.database, { at: context.today, parentKey: commune.key, type: 'station', limit: 2 });
  const unit = stations.length === 1 ? stations[0]!.id : commune.id;
  context.memory.set(key, unit);
  return unit;
}
