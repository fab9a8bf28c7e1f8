import { Refusal } from '@tuyen/records';
import { syncTables } from '@tuyen/store';
import { createSeed, loadSeed } from '@tuyen/sync';
import { type Command, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';
import { readPassphrase } from './read-passphrase.ts';

const KEY = { 'key-file': { type: 'string' } } as const;

/** A file that fills a new laptop below. */
export const seedCreate: Command = {
  name: 'seed create',
  usage: 'PEER FILE --key-file FILE',
  about: { vi: 'Tạo bản mồi (tệp ký và mã hóa) cho một máy tuyến dưới đã ghi danh', en: 'Make a seed, signed and encrypted, for an enrolled machine below' },
  example: 'npx tuyen seed create 3f9a0c12d4e5b677 ./tram.seed --key-file ./khoa.txt',
  options: KEY,
  words: 2,
  run: async (input) => {
    const beginning = wordAt(input, 0, 'PEER');
    const file = wordAt(input, 1, 'FILE');
    const passphrase = readPassphrase(input, true);
    return withStore(input, async (store) => {
      const found = (await syncTables.listPeers(store.database)).filter((peer) => peer.direction === 'child' && peer.state === 'enrolled' && peer.id.startsWith(beginning));
      if (found.length !== 1) throw new Refusal('sync.peer-unknown', { peer: beginning });
      writeJson({ ...(await createSeed(store, found[0]!, file, passphrase)), for: found[0]!.name });
      return 0;
    });
  },
};

/** Fills this machine from such a file. */
export const seedLoad: Command = {
  name: 'seed load',
  usage: 'FILE --key-file FILE',
  about: { vi: 'Nạp bản mồi của tuyến trên; dùng được ngay khi phần đầu vào xong', en: 'Load a seed of the site above; useful as soon as its first part is in' },
  example: 'npx tuyen seed load ./tram.seed --key-file ./khoa.txt',
  options: KEY,
  words: 1,
  run: async (input) => {
    const file = wordAt(input, 0, 'FILE');
    const passphrase = readPassphrase(input, false);
    return withStore(input, async (store) => {
      const started = performance.now();
      let told = 0;
      const records = await loadSeed(store, file, passphrase, (done, all) => {
        if (told > 0 && done - told < 20_000 && done < all) return;
        told = done;
        say(`${done} / ${all}`);
      });
      writeJson({ records, seconds: Math.round((performance.now() - started) / 100) / 10 });
      return 0;
    });
  },
};
