import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importContentTotals, listInputFiles } from '@tuyen/intake';
import { type Store, contentDigest, readSetting, sql, writeSetting } from '@tuyen/store';

/** Any number, as long as nothing else of the site locks by it. */
const TOTALS_LOCK = 20_170_630;
const SETTING = 'totals-digest';

/** Brings the published totals of the content folder in, once, and again when their files change; one process at a time. */
export async function loadContentTotals(store: Store): Promise<void> {
  const folder = join(store.contentFolder, 'totals');
  if (!existsSync(folder)) return;
  const digest = contentDigest(folder);
  const isLoaded = async (): Promise<boolean> => (await readSetting<string>(store.database, SETTING)) === digest;
  if (await isLoaded()) return;
  await store.database.transaction(async (transaction) => {
    await transaction.run(sql`select pg_advisory_xact_lock(${TOTALS_LOCK})`);
    if (await isLoaded()) return;
    const files = listInputFiles([folder]).filter((file) => file.name.endsWith('.csv'));
    await importContentTotals(store, files, () => new Date());
    await writeSetting(store.database, SETTING, digest);
  });
}
