import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, describeProblem } from '@tuyen/records';
import { refusingFailures } from './folder/refuse-failure.ts';
import { findServingProcess, forgetServing, noteServing } from './folder/serving-process.ts';
import { type SiteFolder, prepareSiteFolder } from './folder/site-folder.ts';
import { withSiteLock } from './folder/site-lock.ts';
import { type Joined, joinServer } from './join-server.ts';
import { beforeProcessEnds } from './machine/process-ending.ts';
import type { SiteConnection } from './presence.ts';
import { findRunningServer, isOurs } from './server/running-server.ts';
import { limitServerLog } from './server/server-log.ts';
import { stopServer } from './server/stop-server.ts';

export interface OpenSiteOptions {
  /** The site's folder; made where it is missing. */
  dataDir: string;
  /** `serve` for the process that answers people, `command` for one that does its work and ends. */
  purpose: 'serve' | 'command';
  /** Gets a line in Vietnamese whenever something takes longer than a moment. */
  log?: (line: string) => void;
}

/** A site whose own PostgreSQL runs. */
export interface OpenSite {
  /** For `pg`. Stays valid when the server has to be started again. */
  readonly connection: SiteConnection;
  /** Whether this process started the server; false when it joined one that ran. */
  readonly startedHere: boolean;
  /**
   * Leaves the site. Close your own connections first. The last process to leave stops the server, whoever started it;
   * while others use it, it runs on. Calling it twice is harmless.
   */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

/** What other clients of ours need to notice that their process has gone. */
const LEAVING_MS = 1_000;
const LOG_CHECK_MS = 60_000;

/** Whether nobody uses the server any more. Connections that are just being closed are given a moment. */
async function isLast(folder: SiteFolder, joined: Joined): Promise<boolean> {
  const serving = findServingProcess(folder);
  if (serving !== undefined && serving.pid !== process.pid) return false;
  for (let waited = 0; ; waited += 25) {
    const others = await joined.presence.countOthers().catch(() => ({ sites: 0, clients: 0 }));
    if (others.sites > 0) return false;
    if (others.clients === 0) return true;
    if (waited >= LEAVING_MS) return false;
    await pause(25);
  }
}

/** Leaves the server and stops it when we were the last. The caller holds the lock, so nobody joins meanwhile. */
async function leave(folder: SiteFolder, joined: Joined, log: Log): Promise<void> {
  const last = await isLast(folder, joined);
  await joined.presence.end();
  const running = findRunningServer(folder);
  // One that an administrator started by hand is the administrator's to stop.
  if (last && running !== undefined && isOurs(running.pid, folder)) await stopServer(folder, running.pid, log);
}

/** One process's stay in a site: joins, joins again when the server is lost, leaves. */
class Stay {
  readonly #folder: SiteFolder;
  readonly #log: Log;
  #joined: Joined;
  #leaving = false;
  #rejoining: Promise<void> | undefined;

  constructor(folder: SiteFolder, log: Log, joined: Joined) {
    this.#folder = folder;
    this.#log = log;
    this.#joined = joined;
    this.#watch();
  }

  /** PostgreSQL picks itself up when one of its connections crashes; its first process is ours to start again. */
  #watch(): void {
    void this.#joined.presence.ended.then(() => {
      if (!this.#leaving) this.#rejoining = this.#rejoin();
    });
  }

  async #rejoin(): Promise<void> {
    this.#log('Mất kết nối với cơ sở dữ liệu; đang mở lại…');
    let told = '';
    for (let waitMs = 250; !this.#leaving; waitMs = Math.min(waitMs * 2, 30_000)) {
      try {
        this.#joined = await withSiteLock(this.#folder, this.#log, () => joinServer(this.#folder, this.#log));
        this.#log('Đã mở lại cơ sở dữ liệu.');
        return this.#watch();
      } catch (cause) {
        const reason = cause instanceof Refusal ? describeProblem(cause.code, cause.facts).vi : String(cause);
        if (reason !== told) this.#log((told = reason));
        // Waits without keeping the process alive: whoever has nothing else to do may end.
        await pause(waitMs, undefined, { ref: false });
      }
    }
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#rejoining;
    await withSiteLock(this.#folder, this.#log, () => leave(this.#folder, this.#joined, this.#log));
  }
}

/**
 * Opens the site's own PostgreSQL: makes it on first use, starts it where it does not run, joins it where it does
 * (another process of the site, or one left behind by a process that was killed).
 *
 * Measured (2 cores, quiet machine, PostgreSQL 15 and 18 alike): first start 1.1 s, of which initdb 0.85 s; later starts 0.08 s;
 * joining 0.02 s; stopping 0.03 s. The idle server takes 14 MB of its own, with ten idle connections 35 to 40 MB.
 *
 * @throws Refusal of the `database.` and `site.` codes
 */
export async function openSite(options: OpenSiteOptions): Promise<OpenSite> {
  // Also when the process is told to end while the server is still starting.
  const forgetEnding = beforeProcessEnds(() => opening.then((site) => site.stop(), () => {}));
  const opening = open(options, forgetEnding);
  opening.catch(forgetEnding);
  return opening;
}

async function open(options: OpenSiteOptions, onStopped: () => void): Promise<OpenSite> {
  const log = options.log ?? (() => {});
  const folder = await prepareSiteFolder(options.dataDir);
  const joined = await refusingFailures(folder.root, () => withSiteLock(folder, log, () => joinServer(folder, log)));
  const stay = new Stay(folder, log, joined);
  if (options.purpose === 'serve') noteServing(folder);
  const logCheck = setInterval(() => limitServerLog(folder.log), LOG_CHECK_MS).unref();

  let stopped: Promise<void> | undefined;
  const leaveOnce = async () => {
    clearInterval(logCheck);
    if (options.purpose === 'serve') forgetServing(folder);
    await stay.leave();
  };
  return {
    connection: joined.connection,
    startedHere: joined.startedHere,
    stop: () => (stopped ??= leaveOnce().finally(onStopped)),
  };
}
