import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { saveAccount } from '@tuyen/store';
import type { Store } from '@tuyen/store';
import { hashPassword } from '@tuyen/server';

const PROGRAM = fileURLToPath(new URL('../../rooms/cli/bin/tuyen.mjs', import.meta.url));

/** The product as it is delivered, in its own process. */
export interface ServedSite {
  process: ChildProcess;
  port: number;
  stop(): Promise<void>;
}

/** Waits for the line that says where the site is served. The pipe stays open: a server whose words nobody takes would end. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk) => {
      said += String(chunk);
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`the server ended before it served: ${said}`)));
  });
}

/** Starts `tuyen serve` with real sockets on a free port. @param options of the command @param nodeOptions e.g. `--cpu-prof` */
export async function serveSite(options: readonly string[], env: NodeJS.ProcessEnv, nodeOptions: readonly string[] = []): Promise<ServedSite> {
  const child = spawn(process.execPath, [...nodeOptions, PROGRAM, 'serve', '--port', '0', ...options], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await portOf(child);
  return {
    process: child,
    port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, pause(20_000)]);
    },
  };
}

/** One signed-in person at one browser: a connection that stays open, one request after the other. */
export class BenchClient {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = '';

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends and reads to the last byte; throws for an answer that is no success. */
  async ask(method: 'GET' | 'POST', path: string, body?: string): Promise<string> {
    const sent = request({ port: this.#port, method, path, agent: this.#agent, headers: { cookie: this.#cookie, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) } });
    sent.end(body);
    const [reply] = (await once(sent, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of reply) chunks.push(chunk as Buffer);
    if (reply.statusCode !== 200) throw new Error(`${method} ${path.split('?')[0]} answered ${reply.statusCode}: ${Buffer.concat(chunks).toString().slice(0, 200)}`);
    const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0];
    if (cookie) this.#cookie = cookie;
    return Buffer.concat(chunks).toString();
  }

  close(): void {
    this.#agent.destroy();
  }
}

const PASSWORD = 'bench-password';

/** Clients with a nurse's rights, signed in. */
export async function signInClients(store: Store, unitId: string, port: number, count: number): Promise<BenchClient[]> {
  await saveAccount(store.database, { id: 'bench', name: 'Bench', role: 'nurse', unitKey: store.site.unitKey(unitId)!, passwordHash: await hashPassword(PASSWORD) });
  const clients = Array.from({ length: count }, () => new BenchClient(port));
  for (const client of clients) await client.ask('POST', '/api/session', JSON.stringify({ account: 'bench', password: PASSWORD }));
  return clients;
}
