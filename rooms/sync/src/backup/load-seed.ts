import { createHash, createPublicKey, verify } from 'node:crypto';
import { Refusal } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';
import { z } from 'zod';
import { openIdentity } from '../link/site-identity.ts';
import { PostgresShelf } from '../postgres/postgres-shelf.ts';
import { runsOfPiece } from './check-backup.ts';
import { readSealed } from './sealed-file.ts';

const piece = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('seed'), by: z.string(), for: z.string() }),
  z.looseObject({ kind: z.literal('page'), page: z.string() }),
  z.looseObject({ kind: z.literal('seal'), feed: z.object({ n: z.number(), mark: z.number(), within: z.number() }), records: z.number(), signature: z.string() }),
]);
type Piece = z.infer<typeof piece>;

async function* readSeed(file: string, passphrase: string): AsyncGenerator<Piece> {
  for await (const value of readSealed(file, passphrase)) {
    const read = piece.safeParse(value);
    if (!read.success) throw new Refusal('backup.not-ours');
    yield read.data;
  }
}

/** Reads the whole file once before anything of it is taken. @throws Refusal `seed.not-signed`, `seed.other-site` and the `backup.` codes */
async function checkSeed(file: string, passphrase: string, ownId: string, parent: { id: string; publicKey: Buffer }): Promise<Piece & { kind: 'seal' }> {
  const digest = createHash('sha256');
  let target = '';
  let seal: (Piece & { kind: 'seal' }) | undefined;
  for await (const one of readSeed(file, passphrase)) {
    if (one.kind === 'seed') {
      if (one.for !== ownId) throw new Refusal('seed.other-site');
      if (one.by !== parent.id) throw new Refusal('seed.not-signed');
      target = one.for;
    } else if (one.kind === 'page') digest.update(createHash('sha256').update(one.page).digest());
    else seal = one;
  }
  if (!seal) throw new Refusal('backup.cut');
  digest.update(JSON.stringify([target, seal.feed]));
  const key = createPublicKey({ key: parent.publicKey, format: 'der', type: 'spki' });
  if (!verify(null, digest.digest(), key, Buffer.from(seal.signature, 'base64'))) throw new Refusal('seed.not-signed');
  return seal;
}

/**
 * Takes a seed that the site above made for this one: page by page, each usable as soon as it is in.
 * Broken off, it may be loaded again; what is here is not taken twice.
 * @throws Refusal `sync.no-parent`, `seed.not-signed`, `seed.other-site` and the `backup.` codes
 */
export async function loadSeed(store: Store, file: string, passphrase: string, progress: (done: number, all: number) => void = () => {}): Promise<number> {
  const parent = await syncTables.findParent(store.database);
  if (!parent?.public_key) throw new Refusal('sync.no-parent');
  const { id } = await openIdentity(store);
  const seal = await checkSeed(file, passphrase, id, { id: parent.id, publicKey: Buffer.from(parent.public_key, 'base64') });
  const shelf = new PostgresShelf(store, []);
  let done = 0;
  for await (const one of readSeed(file, passphrase)) {
    if (one.kind !== 'page') continue;
    const runs = runsOfPiece(one.page);
    await shelf.takeFromAbove({ runs, handOvers: [] }, {});
    done += runs.reduce((sum, run) => sum + run.records.length, 0);
    progress(done, seal.records);
  }
  await shelf.takeFromAbove({ runs: [], handOvers: [] }, { feed: { place: seal.feed, from: 0 } });
  return done;
}
