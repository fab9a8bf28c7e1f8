import { join } from 'node:path';
import { serve as startServing } from '@tuyen/server';
import { type Store, syncTables } from '@tuyen/store';
import { readAddress } from '@tuyen/sync';
import { type Command, type CommandInput, UsageError, optionNumber, optionText } from '../command.ts';
import { dataDirOf, databaseUrlOf, openFromOptions } from '../open-from-options.ts';
import { say } from '../output.ts';

/** A Ctrl-C reaches us twice through npm; only one after so long means that the user will not wait. */
const IMPATIENT_MS = 3_000;

/** Resolves at the first Ctrl-C. The listeners stay: without one the database would take the signal for its own and end the process. */
function stopRequested(): Promise<void> {
  let first = 0;
  return new Promise((resolve) => {
    const onSignal = (): void => {
      if (first > 0 && Date.now() - first > IMPATIENT_MS) process.exit(1);
      first ||= Date.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

function portOf(input: CommandInput): number {
  const limits = { min: 0, max: 65_535 };
  const fallback = optionNumber({ words: [], options: { port: process.env['PORT'] || '8080' } }, 'port', 8080, limits);
  return optionNumber(input, 'port', fallback, limits);
}

const ROLES = ['station', 'centre', 'province'] as const;

/** `--role station|centre|province --sync-port N --name NAME`; without a role the site speaks with no other. */
function syncOf(input: CommandInput): { role: (typeof ROLES)[number]; name: string; port: number } | undefined {
  const asked = optionText(input, 'role');
  if (asked === undefined) return undefined;
  const role = ROLES.find((known) => known === asked);
  if (!role) throw new UsageError('--role nhận station, centre hoặc province.', '--role takes station, centre or province.');
  return { role, name: optionText(input, 'name') ?? role, port: optionNumber(input, 'sync-port', 8443, { min: 0, max: 65_535 }) };
}

/** Where uploads and demo sign-ins lie: a database of one's own has a folder of its own, so that two of them never mix. */
const filesOf = (input: CommandInput, store: Store): string => (databaseUrlOf(input) ? join(dataDirOf(input), store.site.id) : dataDirOf(input));

function sayRunning(address: string, accounts: readonly { account: string; password: string; name: string }[]): void {
  const shown = address.replace('//0.0.0.0:', '//127.0.0.1:');
  say(`\nTuyến: ${shown}\n(dừng / stop: Ctrl-C)`);
  if (accounts.length === 0) return;
  say('\nTài khoản mẫu / demo sign-ins:');
  for (const { account, password, name } of accounts) say(`  ${account.padEnd(12)} ${password}   ${name}`);
}

/** Ctrl-C while the site is still being set up: what is set up so far stays, and the next start goes on from there. */
class Stopped extends Error {}

async function runUntilStopped(input: CommandInput, host: string, port: number, stopped: Promise<void>): Promise<void> {
  const sync = syncOf(input);
  const parent = optionText(input, 'parent');
  const parentAddress = parent === undefined ? undefined : readAddress(parent);
  let stopping = false;
  void stopped.then(() => {
    stopping = true;
  });
  const progress = (line: string): void => {
    if (stopping) throw new Stopped();
    say(line);
  };
  const store = await openFromOptions(input, 'serve');
  try {
    if (parentAddress) await syncTables.setParentAddress(store.database, parentAddress.href);
    const server = await startServing({ store, dataDir: filesOf(input, store), host, port, demo: input.options['demo'] === true, progress, ...(sync ? { sync } : {}) });
    if (!stopping) sayRunning(server.address, server.accounts);
    if (!stopping && server.syncPort !== undefined) say(`Tuyến dưới gọi cổng ${server.syncPort}. / Sites below call port ${server.syncPort}.`);
    await stopped;
    say('Đang dừng … / Stopping …');
    await server.close();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    await store.close();
  }
}

/** Runs the site until Ctrl-C. */
export const serve: Command = {
  name: 'serve',
  usage: '[--host H] [--port N] [--role station|centre|province] [--name NAME] [--sync-port N] [--parent URL] [--demo]',
  about: { vi: 'Chạy máy chủ của điểm', en: 'Run the site’s server' },
  example: 'npx tuyen serve --port 8080 --role station',
  options: { host: { type: 'string' }, port: { type: 'string' }, demo: { type: 'boolean' }, role: { type: 'string' }, name: { type: 'string' }, 'sync-port': { type: 'string' }, parent: { type: 'string' } },
  words: 0,
  run: async (input) => {
    const host = optionText(input, 'host') ?? '127.0.0.1';
    const port = portOf(input);
    await runUntilStopped(input, host, port, stopRequested());
    return 0;
  },
};
