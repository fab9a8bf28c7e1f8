import { foldVietnamese } from '@tuyen/records';
import { type Store, sql } from '@tuyen/store';
import type { ImportContext } from '../runs/import-context.ts';

async function readNames(store: Store, system: string): Promise<Map<string, string>> {
  const rows = await store.database.rows<{ code: string; display: string }>(sql`select code, display from concept where system = ${system} and part = '' order by code`);
  const names = new Map<string, string>();
  for (const { code, display } of rows) {
    // Of two codes with one name the first is meant; `Cơ Ho (Kơ Ho)` is found by either.
    for (const name of [display, ...display.split(/[(),;]/)]) {
      const key = foldVietnamese(name).trim();
      if (key !== '' && !names.has(key)) names.set(key, code);
    }
  }
  return names;
}

/** Code of a term written by its code (leading zeros may be lost) or by its name; undefined for what is neither. Names are read once an import. */
export async function findCode(context: ImportContext, system: 'ethnic-group' | 'occupation', text: string): Promise<string | undefined> {
  if (/^\d{1,2}$/.test(text)) {
    const code = text.padStart(2, '0');
    return context.store.site.knowsCode(system, code) ? code : undefined;
  }
  const key = `names of ${system}`;
  const names = (context.memory.get(key) as Map<string, string> | undefined) ?? (await readNames(context.store, system));
  context.memory.set(key, names);
  return names.get(foldVietnamese(text).trim());
}
