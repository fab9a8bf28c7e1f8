import { closeSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@tuyen/records';
import { type ProcessIdentity, isSameProcess, ownIdentity } from '../machine/process-identity.ts';
import type { SiteFolder } from './site-folder.ts';

/** The holder touches its lock this often … */
const TOUCH_MS = 2_000;
/** … so one this old has no living holder, even where the holder cannot be looked up (or was killed before it wrote its name). */
const UNTOUCHED_IS_STALE_MS = 15_000;
/** Longer than any recovery after a crash should take on an old laptop. */
const PATIENCE_MS = 10 * 60_000;
const POLL_MS = 40;

/** Which numbers of processes mean the same: another container counts its own. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

interface Holder extends ProcessIdentity {
  space: string;
  /** Makes each lock different from all others. */
  nonce: string;
}

/** Takes the lock if it is free. The content names the holder, so that a lock left by a killed process is known as such. */
function tryLock(file: string): string | undefined {
  const holder: Holder = { ...ownIdentity(), space: processSpace(), nonce: randomBytes(8).toString('hex') };
  const content = JSON.stringify(holder);
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw cause;
  }
  try {
    writeSync(handle, content);
    return content;
  } catch (cause) {
    // A full disk: nobody is to wait for a lock that nobody holds.
    rmSync(file);
    throw cause;
  } finally {
    closeSync(handle);
  }
}

function isStale(file: string, content: string): boolean {
  const untouched = Date.now() - statSync(file).mtimeMs > UNTOUCHED_IS_STALE_MS;
  try {
    const holder = JSON.parse(content) as Holder;
    return holder.space === processSpace() ? !isSameProcess(holder) : untouched;
  } catch {
    return untouched;
  }
}

/**
 * Removes a lock whose holder is gone. It is moved aside first and looked at again: if another process was quicker and the
 * file moved is its fresh lock, the lock is put back. Should a third one slip in between, PostgreSQL's own interlock
 * (postmaster.pid and the shared memory of the data directory) still lets only one server live.
 */
function breakLock(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  renameSync(file, aside);
  if (readFileSync(aside, 'utf8') !== stale) renameSync(aside, file);
  else rmSync(aside);
}

function breakIfStale(file: string): void {
  try {
    const content = readFileSync(file, 'utf8');
    if (isStale(file, content)) breakLock(file, content);
  } catch (cause) {
    // Released in the meantime: the next try decides.
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

async function waitForLock(file: string, log: (line: string) => void): Promise<string> {
  const began = Date.now();
  let told = false;
  for (;;) {
    const mine = tryLock(file);
    if (mine !== undefined) return mine;
    breakIfStale(file);
    if (Date.now() - began > PATIENCE_MS) throw new Refusal('site.busy');
    if (!told && Date.now() - began > 3_000) {
      told = true;
      log('Đang đợi một chương trình khác khởi động hoặc dừng cơ sở dữ liệu này…');
    }
    await pause(POLL_MS);
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

function releaseLock(file: string, mine: string): void {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file);
  } catch (cause) {
    // The whole folder may have been removed while the work ran.
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

/**
 * Does the work while no other process starts, joins or stops this site's server. Survives kill -9 of the holder.
 * @throws Refusal `site.busy` when a living process holds the lock for ten minutes.
 */
export async function withSiteLock<Answer>(folder: SiteFolder, log: (line: string) => void, work: () => Promise<Answer>): Promise<Answer> {
  const mine = await waitForLock(folder.lock, log);
  const touching = setInterval(() => touch(folder.lock), TOUCH_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    releaseLock(folder.lock, mine);
  }
}
