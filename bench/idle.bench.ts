import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './frame/bench.ts';
import { BenchClient, serveSite } from './frame/http-server.ts';
import type { Measurement } from './measure.ts';

const IDLE_MS = 30_000;
const MEBIBYTE_KB = 1024;

/** Each process of the machine with its parent. */
function listProcesses(): { pid: number; parent: number; name: string }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(rest[1]), name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')) }];
    } catch {
      // Ended while we looked.
      return [];
    }
  });
}

/** The server's own process, the site's PostgreSQL by its folder, and everything they started. */
function processesOf(serverPid: number, dataDir: string): { pid: number; name: string }[] {
  const all = listProcesses();
  const postmaster = Number(readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('postmaster.pid')).map((path) => readFileSync(join(dataDir, path), 'utf8').split('\n')[0])[0]);
  const found = new Map<number, string>();
  const add = (pid: number): void => {
    const one = all.find((candidate) => candidate.pid === pid);
    if (!one || found.has(pid)) return;
    found.set(pid, one.name);
    for (const child of all) if (child.parent === pid) add(child.pid);
  };
  add(serverPid);
  add(postmaster);
  return [...found].map(([pid, name]) => ({ pid, name }));
}

/** Proportional share of a process in MiB: memory it shares is counted once over all who share it. */
const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) / MEBIBYTE_KB;

export const bench: Bench = { about: 'memory of a site that nobody uses', run: () => idleMemory() };

/** Memory of a whole site that nobody uses: demo commune loaded, pages looked at, then half a minute of rest. */
async function idleMemory(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tuyen-idle-'));
  try {
    const { DATABASE_URL: _, ...env } = process.env;
    const site = await serveSite(['--demo', '--data', dataDir], env);
    try {
      const client = new BenchClient(site.port);
      const [account] = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8')) as { account: string; password: string }[];
      await client.ask('POST', '/api/session', JSON.stringify(account && { account: account.account, password: account.password }));
      for (const path of ['/api/today', '/api/plans', '/api/terms/icd10-vn?q=ho', '/']) await client.ask('GET', path);
      client.close();
      await pause(IDLE_MS);
      const processes = processesOf(site.process.pid!, dataDir);
      const node = pssOf(site.process.pid!);
      const all = processes.reduce((sum, { pid }) => sum + pssOf(pid), 0);
      return [
        { name: 'idle memory of a site', value: all, unit: 'MiB', better: 'less', budget: { comparison: '<=', value: 300 }, note: `PSS of Node and ${processes.length - 1} PostgreSQL processes, demo commune, 30 s after the last click` },
        { name: 'idle memory, Node', value: node, unit: 'MiB', note: 'of it' },
      ];
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
