import { Refusal } from '@tuyen/records';
import { type Store, rebuildRegisters, sql, syncTables } from '@tuyen/store';
import { type BackupPiece, readBackup, runsOfPiece } from './check-backup.ts';

type Tables = (BackupPiece & { kind: 'end' })['tables'];

/** The state beside the logs, as the last part has it: read first, because it says which logs there are. */
async function readTables(files: readonly string[], passphrase: string): Promise<Tables> {
  let tables: Tables = [];
  for await (const piece of readBackup(files.slice(-1), passphrase)) if (piece.kind === 'end') tables = piece.tables;
  return tables;
}

async function loadPage(store: Store, text: string): Promise<number> {
  const runs = runsOfPiece(text);
  await syncTables.learnNames(store.site, runs.flatMap((run) => run.records));
  return store.database.transaction(async (transaction) => {
    await store.site.lockOwnLog(transaction);
    const logs = new Map((await syncTables.listHeldLogs(transaction)).map((log) => [log.log, log]));
    const foreign = [];
    for (const run of runs) {
      const held = logs.get(run.log) ?? (await syncTables.keepLog(transaction, run.log, null, false));
      const goesOn = !held.pieces && run.after.seq === held.seq;
      for (const [index, record] of run.records.entries()) foreign.push({ record, siteKey: held.key, before: index === 0 && !goesOn ? run.after.hash : undefined });
      const last = run.records.at(-1);
      if (!goesOn || !last) continue;
      held.seq = last.seq;
      held.hash = last.hash;
      logs.set(run.log, held);
      await syncTables.moveHead(transaction, held.key, last.seq, last.hash);
    }
    await syncTables.writeRecords(store.site, transaction, foreign);
    return foreign.length;
  });
}

/**
 * Fills an empty site from a backup. It goes on in a log of its own, a new incarnation: the logs of the backup are kept as they are,
 * and what came after it and had reached the site above comes back at the first session.
 * @param parts files of the backup, in order
 * @throws Refusal `backup.site-in-use`, and the others of the `backup.` codes
 */
export async function restoreBackup(store: Store, parts: readonly string[], passphrase: string, progress: (records: number) => void = () => {}): Promise<number> {
  if (await store.database.row(sql`select 1 from person limit 1`)) throw new Refusal('backup.site-in-use');
  const tables = await readTables(parts, passphrase);
  await store.database.transaction((transaction) => syncTables.loadTables(transaction, tables));
  let records = 0;
  for await (const piece of readBackup(parts, passphrase)) {
    if (piece.kind !== 'page') continue;
    records += await loadPage(store, piece.page);
    progress(records);
  }
  await rebuildRegisters(store.site);
  return records;
}
