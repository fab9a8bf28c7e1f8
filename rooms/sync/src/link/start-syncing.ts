import { Refusal } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';
import { PostgresShelf } from '../postgres/postgres-shelf.ts';
import { readUrgentForms } from '../postgres/read-urgent-forms.ts';
import { settleScope } from '../postgres/settle-homes.ts';
import { CALLER_START, type Caller } from '../protocol/step-caller.ts';
import { listenBelow } from './listen-below.ts';
import { openIdentity } from './site-identity.ts';
import { syncOnce } from './sync-once.ts';

export interface SyncingOptions {
  store: Store;
  role: 'station' | 'centre' | 'province';
  /** What this site is called to others. */
  name: string;
  /** Where sites below are listened for; a station listens to nobody. */
  host: string;
  port: number;
  today(): string;
  log(line: string): void;
  /** Told when records came from elsewhere. */
  changed(): void;
}

/** A site that speaks with others until it is closed. */
export interface Syncing {
  /** Port the sites below call; undefined at a station. */
  port: number | undefined;
  /** A record was made: it goes up within seconds. */
  wake(): void;
  close(): Promise<void>;
}

/** Records of the same moment go together. */
const GATHER_MS = 2_000;
const SCOPE_HOURS = 1;

/** Works out every scope of the sites below as of today: communes merge on a night. */
async function settleScopes(store: Store, today: string): Promise<void> {
  for (const peer of await syncTables.listPeers(store.database)) {
    if (peer.direction !== 'child' || peer.state !== 'enrolled') continue;
    await store.database.transaction(async (transaction) => {
      await store.site.lockOwnLog(transaction);
      await settleScope(transaction, peer, today);
    });
  }
}

class Loop {
  readonly #options: SyncingOptions;
  #caller: Caller = CALLER_START;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #told = '';

  constructor(options: SyncingOptions) {
    this.#options = options;
  }

  /** Says a thing once, not every minute. */
  #say(line: string): void {
    if (line !== this.#told) this.#options.log(line);
    this.#told = line;
  }

  in(milliseconds: number): void {
    if (this.#closed) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), milliseconds).unref();
  }

  async #session(): Promise<void> {
    const { store } = this.#options;
    if (!(await syncTables.findParent(store.database))) {
      this.#caller = { ...this.#caller, restSeconds: 60 };
      return;
    }
    const report = await syncOnce(store, this.#caller);
    this.#caller = report.caller;
    if (report.events.includes('written')) this.#options.changed();
    if (report.refusal) this.#say(`${report.parent}: ${report.refusal.code}`);
    else this.#say(report.events.includes('found-level') ? `Đã đồng bộ với ${report.parent}. / In step with ${report.parent}.` : `Mất kết nối với ${report.parent}; sẽ thử lại. / Lost ${report.parent}; will try again.`);
  }

  async #run(): Promise<void> {
    this.#again = false;
    this.#running = this.#session().catch((error: unknown) => {
      this.#caller = { ...this.#caller, state: 'resting', failures: this.#caller.failures + 1, restSeconds: Math.min(600, 10 * 2 ** Math.min(this.#caller.failures, 6)) };
      this.#say(`sync: ${error instanceof Refusal ? error.code : error instanceof Error ? error.message : String(error)}`);
    });
    await this.#running;
    this.#running = undefined;
    // A little chance, so that two hundred stations do not call in the same second.
    this.in(this.#again ? GATHER_MS : this.#caller.restSeconds * 1000 * (0.8 + 0.4 * Math.random()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}

/** Listens for the sites below, unless this is a station, and keeps in step with the parent, where there is one. */
export async function startSyncing(options: SyncingOptions): Promise<Syncing> {
  const { store, role } = options;
  const identity = await openIdentity(store);
  const shelf = new PostgresShelf(store, readUrgentForms(store.contentFolder));
  const loop = new Loop(options);
  const changed = (): void => {
    options.changed();
    loop.in(GATHER_MS);
  };
  await settleScopes(store, options.today());
  const below = role === 'station' ? undefined : await listenBelow({ store, shelf, identity, name: options.name, role, today: options.today, log: options.log, changed }, options.host, options.port);
  const scopes = setInterval(() => void settleScopes(store, options.today()).catch((error: unknown) => options.log(`sync: ${String(error)}`)), SCOPE_HOURS * 3_600_000).unref();
  loop.in(500);
  return {
    port: below?.port,
    wake: () => loop.in(GATHER_MS),
    close: async () => {
      clearInterval(scopes);
      await loop.close();
      await below?.close();
    },
  };
}
