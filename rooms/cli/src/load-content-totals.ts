import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importContentTotals, listInputFiles } from '@tuyen/intake';
import { type Store, contentDigest, readSetting, writeSetting } from '@tuyen/store';

/** Brings the published totals of the content folder in, once, and again when their files change. */
export async function loadContentTotals(store: Store): Promise<void> {
  const folder = join(store.contentFolder, 'totals');
  if (!existsSync(folder)) return;
  const digest = contentDigest(folder);
  if ((await readSetting<string>(store.database, 'totals-digest')) === digest) return;
  const files = listInputFiles([folder]).filter((file) => file.name.endsWith('.csv'));
  await importContentTotals(store, files, () => new Date());
  await writeSetting(store.database, 'totals-digest', digest);
}
