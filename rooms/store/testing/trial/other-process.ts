import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SiteConnection } from '../../src/embedded/presence.ts';

const project = fileURLToPath(new URL('../../src/embedded/../../../..', import.meta.url));
const script = fileURLToPath(new URL('./hold-site.ts', import.meta.url));

/** What the other process said after opening the site, or why it could not. */
export interface Said {
  startedHere?: boolean;
  connection: SiteConnection;
  refused?: string;
  facts?: Record<string, unknown>;
}

/** Another process of the site, as a second command or a server would be. */
export class OtherProcess {
  readonly child: ChildProcess;
  /** What it said; rejects when it ended without a word. */
  readonly said: Promise<Said>;
  readonly #end: Promise<{ status: number | null; signal: NodeJS.Signals | null }>;

  constructor(dataDir: string, options: { purpose?: 'serve' | 'command'; uid?: number; env?: Record<string, string> } = {}) {
    this.child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, options.purpose ?? 'command'], {
      cwd: project,
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, like the one a terminal makes for each command line.
      detached: true,
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    let errors = '';
    this.child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
    this.#end = once(this.child, 'close').then(([status, signal]) => ({ status, signal }));
    const firstLine = once(createInterface({ input: this.child.stdout! }), 'line').then(([line]) => JSON.parse(line as string) as Said);
    this.said = Promise.race([
      firstLine,
      this.#end.then(() => {
        throw new Error(`the process said nothing: ${errors}`);
      }),
    ]);
    this.said.catch(() => {});
  }

  /** Tells it a word and waits for its end. */
  async tell(word: 'stop' | 'return'): Promise<{ status: number | null; signal: NodeJS.Signals | null }> {
    this.child.stdin?.write(`${word}\n`);
    return this.#end;
  }

  /** Sends a signal to it alone, or to its whole group as Ctrl-C does, and waits for its end. */
  async signal(name: NodeJS.Signals, to: 'process' | 'group' = 'process'): Promise<{ status: number | null; signal: NodeJS.Signals | null }> {
    const pid = this.child.pid as number;
    process.kill(to === 'group' ? -pid : pid, name);
    return this.#end;
  }
}
