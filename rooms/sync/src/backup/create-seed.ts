import { createHash, sign } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { type Store, syncTables } from '@tuyen/store';
import { openIdentity } from '../link/site-identity.ts';
import { followLogs } from '../postgres/follow-logs.ts';
import { runsOfRows } from '../postgres/runs-of-rows.ts';
import { encodeMessage } from '../wire/encode-message.ts';
import { SealedWriter } from './sealed-file.ts';

const PAGE_ROWS = 3000;

/**
 * Writes everything of a site below into one file, for a USB stick: encrypted with a passphrase, signed with this site's key,
 * those seen last first. What comes afterwards comes by sync, from the very row of the feed where the seed stands.
 */
export async function createSeed(store: Store, peer: { key: number; id: string }, file: string, passphrase: string): Promise<{ records: number; bytes: number }> {
  const identity = await openIdentity(store);
  rmSync(`${file}.draft`, { force: true });
  const writer = await SealedWriter.create(`${file}.draft`, passphrase);
  const digest = createHash('sha256');
  let records = 0;
  const end = await store.database.transaction(async (transaction) => {
    await store.site.lockOwnLog(transaction);
    await followLogs(store, transaction);
    const place = await syncTables.readFeedEnd(transaction);
    await writer.write({ kind: 'seed', format: 1, by: identity.id, for: peer.id });
    for await (const rows of syncTables.readSeedRows(transaction, peer.key, PAGE_ROWS)) {
      const page = encodeMessage({ kind: 'offer', page: { runs: await runsOfRows(store, rows), handOvers: [] } });
      digest.update(createHash('sha256').update(page).digest());
      records += rows.length;
      await writer.write({ kind: 'page', page });
    }
    return place;
  });
  const feed = { ...end, within: 0 };
  digest.update(JSON.stringify([peer.id, feed]));
  await writer.write({ kind: 'seal', feed, records, signature: sign(null, digest.digest(), identity.privateKey).toString('base64') }, true);
  await writer.close();
  renameSync(`${file}.draft`, file);
  return { records, bytes: writer.bytes };
}
