import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { Site } from '../log/site.ts';

/** Keeps units that only records from elsewhere name, by their id alone, until a release or an import says what they are. */
export async function learnUnits(database: Database, site: Site, ids: readonly string[]): Promise<void> {
  let news = ids.filter((id) => site.unitKey(id) === undefined);
  if (news.length === 0) return;
  await site.refreshUnits();
  news = news.filter((id) => site.unitKey(id) === undefined);
  if (news.length === 0) return;
  await database.run(sql`insert into unit (id, type, code, unverified, origin) select id, 'unknown', id, true, 'import' from unnest(${news}::text[]) as t(id) on conflict (id) do nothing`);
  await site.refreshUnits();
}
