import { join } from 'node:path';
import { serve as startServing } from '@tuyen/server';
import type { Store } from '@tuyen/store';
import { type Command, type CommandInput, optionNumber, optionText } from '../command.ts';
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
    const server = await startServing({ store, dataDir: filesOf(input, store), host, port, demo: input.options['demo'] === true, progress });
    if (!stopping) sayRunning(server.address, server.accounts);
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
  usage: '[--host H] [--port N] [--demo]',
  about: { vi: 'Chạy máy chủ của điểm', en: 'Run the site’s server' },
  example: 'npx tuyen serve --port 8080',
  options: { host: { type: 'string' }, port: { type: 'string' }, demo: { type: 'boolean' } },
  words: 0,
  run: async (input) => {
    const host = optionText(input, 'host') ?? '127.0.0.1';
    const port = portOf(input);
    await runUntilStopped(input, host, port, stopRequested());
    return 0;
  },
};
