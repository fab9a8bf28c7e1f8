import { resolve } from 'node:path';
import { type Store, openStore } from '@tuyen/store';
import { type CommandInput, type ExitCode, optionText } from './command.ts';
import { loadContentTotals } from './load-content-totals.ts';
import { say } from './output.ts';

const STEPS = {
  units: 'Đang nạp đơn vị hành chính … / Loading units …',
  terminology: 'Đang nạp danh mục mã … / Loading terminology …',
  definitions: 'Đang nạp biểu mẫu và chỉ số … / Loading forms and indicators …',
};

/** The folder of the site, absolute: `--data`, else `TUYEN_DATA`, else `./data`. */
export const dataDirOf = (input: CommandInput): string => resolve(optionText(input, 'data') ?? (process.env['TUYEN_DATA'] || 'data'));

/** The PostgreSQL of one's own; a folder named on the command line goes before it. */
export const databaseUrlOf = (input: CommandInput): string | undefined => (input.options['data'] === undefined ? process.env['DATABASE_URL'] || undefined : undefined);

/** Opens the site chosen by `DATABASE_URL` or `--data DIR`, setting it up on first use. */
export async function openFromOptions(input: CommandInput, purpose: Parameters<typeof openStore>[0]['purpose'] = 'command'): Promise<Store> {
  const databaseUrl = databaseUrlOf(input);
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: dataDirOf(input), purpose, progress: (step) => say(STEPS[step]), log: say });
  try {
    await loadContentTotals(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens, works, closes; closes as well when the work fails. */
export async function withStore(input: CommandInput, work: (store: Store) => Promise<ExitCode>): Promise<ExitCode> {
  const store = await openFromOptions(input);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
