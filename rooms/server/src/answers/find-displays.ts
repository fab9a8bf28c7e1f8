import type { DataValue, Form, FormField, RecordData } from '@tuyen/records';
import { type ReadStore, listPersons, nameUnits, sql } from '@tuyen/store';
import type { Displays } from './record-lines.ts';

interface Mentioned {
  codes: Map<string, Set<string>>;
  units: Set<string>;
  subjects: Set<string>;
}

function collect(items: readonly FormField[], data: RecordData, found: Mentioned): void {
  for (const field of items) {
    const value: DataValue | undefined = data[field.id];
    if (value === undefined || value === null) continue;
    if (field.type === 'group') for (const item of Array.isArray(value) ? value : [value]) collect(field.items ?? [], item as RecordData, found);
    else if (field.type === 'unit') found.units.add(String(value));
    else if (field.type === 'reference') found.subjects.add(String(value));
    else if (field.codes) found.codes.set(field.codes, (found.codes.get(field.codes) ?? new Set()).add(String(value)));
  }
}

/** People by name, households by number and place. */
async function nameSubjects(store: ReadStore, ids: readonly string[], names: Map<string, string>): Promise<void> {
  for (const person of await listPersons(store.database, ids)) names.set(`subject ${person.id}`, person.name);
  const households = await store.database.rows<{ id: string; name: string }>(sql`
    select subject_id as id, concat_ws(' · ', number, address, village_name) as name from household where subject_id = any(${ids}::uuid[])`);
  for (const household of households) if (household.name !== '') names.set(`subject ${household.id}`, household.name);
}

/** Reads, in a handful of statements, the names of everything some records mention. */
export async function findDisplays(store: ReadStore, records: readonly { form: Form; data: RecordData }[]): Promise<Displays> {
  const found: Mentioned = { codes: new Map(), units: new Set(), subjects: new Set() };
  for (const { form, data } of records) collect(form.items, data, found);
  const names = new Map<string, string>();
  for (const [system, codes] of found.codes) {
    const rows = await store.database.rows<{ code: string; display: string }>(sql`select code, display from concept where system = ${system} and code = any(${[...codes]})`);
    for (const row of rows) names.set(`${system} ${row.code}`, row.display);
  }
  if (found.units.size > 0) for (const [id, name] of await nameUnits(store.database, [...found.units])) names.set(`unit ${id}`, name);
  if (found.subjects.size > 0) await nameSubjects(store, [...found.subjects], names);
  return {
    code: (system, code) => names.get(`${system} ${code}`),
    unit: (id) => names.get(`unit ${id}`),
    subject: (id) => names.get(`subject ${id}`),
  };
}
