import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { generatedSql, openDatabase } from '@tuyen/store';

/** Where and with what figures were measured. */
export interface MachineDescription {
  cores: number;
  model: string;
  memoryGiB: number;
  system: string;
  /** Other work of the machine, before the first bench: mean number of busy processes of the last minute. */
  load: number;
  node: string;
  postgres: string;
  /** Commit of the source; with + when files have been changed since. */
  commit: string;
}

function commitOf(): string {
  try {
    const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? '+' : ''}`;
  } catch {
    // A copy without its history.
    return 'unknown';
  }
}

/** @param server URL of the PostgreSQL of the run */
export async function describeMachine(server: string): Promise<MachineDescription> {
  const database = openDatabase(server, 1);
  const row = await database.row<{ server_version: string }>(generatedSql('show server_version'));
  await database.close();
  return {
    cores: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    load: Math.round(loadavg()[0]! * 100) / 100,
    node: process.version,
    postgres: row!.server_version,
    commit: commitOf(),
  };
}
