import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Store, syncTables } from '@tuyen/store';
import { z } from 'zod';
import { runsOfRows } from '../postgres/runs-of-rows.ts';
import { encodeMessage } from '../wire/encode-message.ts';
import { checkBackup } from './check-backup.ts';
import { SealedWriter } from './sealed-file.ts';

const PAGE_ROWS = 3000;
const INDEX = 'backup.json';

const index = z.object({ site: z.string(), places: z.array(z.object({ log: z.string(), seq: z.number() })), parts: z.number().int() });
type Index = z.infer<typeof index>;

/** What a backup wrote. */
export interface BackupReport {
  file: string | null;
  /** Records in this part. */
  records: number;
  bytes: number;
  parts: number;
}

const partName = (number: number): string => `tuyen-${String(number).padStart(5, '0')}.backup`;
export const listParts = (folder: string): string[] => readdirSync(folder).filter((name) => /^tuyen-\d{5}\.backup$/.test(name)).sort();

function readIndex(folder: string, site: string): Index {
  const fresh: Index = { site, places: [], parts: 0 };
  if (!existsSync(join(folder, INDEX))) return { ...fresh, parts: listParts(folder).length };
  const read = index.safeParse(JSON.parse(readFileSync(join(folder, INDEX), 'utf8')));
  // Another site's folder, or one before a disk was put back: begin a whole part.
  return read.success && read.data.site === site ? read.data : { ...fresh, parts: listParts(folder).length };
}

/**
 * Writes what is new since the last part into a folder, encrypted, and reads it back. The first part holds everything; one without news writes nothing.
 * A part is there whole or not at all.
 */
export async function createBackup(store: Store, folder: string, passphrase: string): Promise<BackupReport> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = readIndex(folder, store.site.id);
  const heads = new Map(known.places.map((place) => [place.log, place.seq]));
  const number = known.parts + 1;
  const draft = join(folder, `${partName(number)}.draft`);
  rmSync(draft, { force: true });
  const writer = await SealedWriter.create(draft, passphrase);
  let records = 0;
  const state = await store.database.transaction(async (transaction) => {
    await store.site.lockOwnLog(transaction);
    await writer.write({ kind: 'backup', format: 1, site: store.site.id, number, whole: known.places.length === 0 });
    for await (const rows of syncTables.readAllRows(transaction, known.places, PAGE_ROWS)) {
      const runs = await runsOfRows(store, rows);
      for (const row of rows) heads.set(row.site_id, Math.max(heads.get(row.site_id) ?? 0, row.seq));
      records += rows.length;
      await writer.write({ kind: 'page', page: encodeMessage({ kind: 'offer', page: { runs, handOvers: [] } }) });
    }
    return syncTables.dumpTables(transaction);
  });
  if (records === 0 && known.parts > 0) {
    await writer.close();
    rmSync(draft);
    return { file: null, records, bytes: 0, parts: known.parts };
  }
  await writer.write({ kind: 'end', tables: state, records }, true);
  await writer.close();
  await checkBackup([draft], passphrase, records);
  renameSync(draft, join(folder, partName(number)));
  const next: Index = { site: store.site.id, places: [...heads].map(([log, seq]) => ({ log, seq })), parts: number };
  writeFileSync(join(folder, `${INDEX}.draft`), JSON.stringify(next));
  renameSync(join(folder, `${INDEX}.draft`), join(folder, INDEX));
  return { file: join(folder, partName(number)), records, bytes: writer.bytes, parts: number };
}
