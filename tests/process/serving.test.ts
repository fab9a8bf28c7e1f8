import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';
import { findPostgres, isAlive, makeDataDir, removeDataDir, startSite } from '../start-site.ts';

const LIMIT_MS = 240_000;
const dataDir = makeDataDir('serving');
afterAll(() => removeDataDir(dataDir));

const verified = async (): Promise<{ code: number | null; records: number }> => {
  const { code, out } = await runTuyen(['verify', '--data', dataDir]);
  return { code, records: (JSON.parse(out) as { records: number }).records };
};

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; isAlive(pid) && waited < 20_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isAlive(pid)).toBe(false);
}

describe('a site on a folder of its own', () => {
  it('two commands at once set a new folder up together', async () => {
    const both = await Promise.all([runTuyen(['plan', 'list', '--data', dataDir]), runTuyen(['verify', '--data', dataDir])]);
    expect(both.map(({ code, said }) => ({ code, said: code === 0 ? '' : said }))).toEqual([{ code: 0, said: '' }, { code: 0, said: '' }]);
    expect(findPostgres(dataDir)).toBeUndefined();
  }, LIMIT_MS);

  it('answers, lets commands work through it, and at Ctrl-C ends with 0 and leaves no database running', async () => {
    const site = await startSite(dataDir);
    expect(await (await fetch(`${site.address}/api/health`)).json()).toMatchObject({ status: 'ok' });
    const postgres = findPostgres(dataDir)!;
    const simulated = await runTuyen(['simulate', '--commune', '03390', '--people', '20', '--from', '2026-09-01', '--to', '2026-09-10', '--data', dataDir]);
    expect({ code: simulated.code, said: simulated.code === 0 ? '' : simulated.said }).toEqual({ code: 0, said: '' });
    expect(isAlive(postgres)).toBe(true);
    expect(await (await fetch(`${site.address}/api/health`)).json()).toMatchObject({ status: 'ok' });
    expect(await site.stop()).toBe(0);
    await untilGone(postgres);
  }, LIMIT_MS);

  it('keeps what was recorded, whether the server, its database or both were killed', async () => {
    const before = await verified();
    expect(before.code).toBe(0);
    expect(before.records).toBeGreaterThan(0);
    for (const killed of ['server', 'database too'] as const) {
      const site = await startSite(dataDir);
      const postgres = findPostgres(dataDir)!;
      if (killed === 'database too') process.kill(postgres, 'SIGKILL');
      site.process.kill('SIGKILL');
      await site.ended;
      const next = await startSite(dataDir);
      expect(await (await fetch(`${next.address}/api/health`)).json()).toMatchObject({ status: 'ok' });
      expect(await next.stop()).toBe(0);
      expect(await verified()).toEqual(before);
      expect(findPostgres(dataDir)).toBeUndefined();
    }
  }, LIMIT_MS);

  it('refuses a port that is taken, by a code and in both languages, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, out, said } = await runTuyen(['serve', '--port', String(port), '--data', dataDir]);
    await new Promise((resolve) => other.close(resolve));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('site.port-taken: Cổng này');
    expect(said).toContain('site.port-taken: Another program');
    expect(findPostgres(dataDir)).toBeUndefined();
  }, LIMIT_MS);
});
