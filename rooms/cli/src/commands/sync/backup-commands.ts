import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@tuyen/records';
import { createBackup, listParts, restoreBackup } from '@tuyen/sync';
import { type Command, optionNumber, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';
import { readPassphrase } from './read-passphrase.ts';

const KEY = { 'key-file': { type: 'string' } } as const;

/** Encrypted copies of the site, part by part. */
export const backup: Command = {
  name: 'backup',
  usage: 'FOLDER --key-file FILE [--every MINUTES]',
  about: { vi: 'Sao lưu mã hóa vào một thư mục (USB); mỗi lần chỉ ghi phần mới, ghi xong đọc lại kiểm tra', en: 'Encrypted backup into a folder: each time what is new, read back and checked' },
  example: 'npx tuyen backup ./sao-luu --key-file ./khoa-sao-luu.txt',
  options: { ...KEY, every: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const folder = wordAt(input, 0, 'FOLDER');
    const minutes = optionNumber(input, 'every', 0, { min: 1, max: 1440 });
    const passphrase = readPassphrase(input, true);
    return withStore(input, async (store) => {
      for (;;) {
        const report = await createBackup(store, folder, passphrase);
        process.stdout.write(`${JSON.stringify(report)}\n`);
        if (minutes === 0) return 0;
        await pause(minutes * 60_000);
      }
    });
  },
};

/** Files of a backup: a folder's parts in order, or one file. */
function partsOf(path: string): string[] {
  if (!existsSync(path)) throw new Refusal('backup.nothing');
  const parts = statSync(path).isDirectory() ? listParts(path).map((name) => join(path, name)) : [path];
  if (parts.length === 0) throw new Refusal('backup.nothing');
  return parts;
}

/** A new laptop from a backup. */
export const restore: Command = {
  name: 'restore',
  usage: 'FOLDER --key-file FILE --data NEW-FOLDER',
  about: { vi: 'Khôi phục bản sao lưu vào một thư mục dữ liệu mới (máy mới)', en: 'Restore a backup into a new data folder (a new laptop)' },
  example: 'npx tuyen restore ./sao-luu --key-file ./khoa-sao-luu.txt --data ./du-lieu-moi',
  options: KEY,
  words: 1,
  run: async (input) => {
    const parts = partsOf(wordAt(input, 0, 'FOLDER'));
    const passphrase = readPassphrase(input, false);
    const started = performance.now();
    return withStore(input, async (store) => {
      let told = 0;
      const records = await restoreBackup(store, parts, passphrase, (done) => {
        if (done - told < 20_000) return;
        told = done;
        say(`${done} bản ghi … / ${done} records …`);
      });
      writeJson({ records, parts: parts.length, site: store.site.id, seconds: Math.round((performance.now() - started) / 100) / 10 });
      say('Đã khôi phục. Chạy «tuyen serve», rồi «tuyen sync run» để lấy về phần tuyến trên đang giữ. / Restored. Serve, then sync.');
      return 0;
    });
  },
};
