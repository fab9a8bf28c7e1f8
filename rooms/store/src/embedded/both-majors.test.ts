import { afterEach, expect, test, vi } from 'vitest';
import { findServerUser } from './machine/server-user.ts';
import { openSite } from './open-site.ts';
import { preparePackage } from './programs/package-programs.ts';
import { ask, killServer, makeTrialFolder, removeTrialFolder, serverPid } from '../../testing/trial/trial-site.ts';

const dataDir = makeTrialFolder();
afterEach(async () => {
  vi.unstubAllEnvs();
  await removeTrialFolder(dataDir);
});

test('a site made with the programs that came along is made, opened again without naming them, and recovered', async () => {
  const bin = await preparePackage(dataDir, findServerUser(dataDir), () => {});
  vi.stubEnv('TUYEN_POSTGRES_BIN', bin);
  const first = await openSite({ dataDir, purpose: 'command' });
  await ask(first.connection, `create extension pg_trgm`);
  await ask(first.connection, `create extension btree_gist`);
  const [order] = await ask<{ sorted: string }>(first.connection, `select string_agg(word, ' ' order by word) as sorted from unnest(array['đ', 'a', 'Z', 'é', 'b']) word`);
  // By bytes, as on every other version.
  expect(order?.sorted).toBe('Z a b é đ');
  await first.stop();

  vi.unstubAllEnvs();
  const second = await openSite({ dataDir, purpose: 'command' });
  const [version] = await ask<{ major: number }>(second.connection, `select current_setting('server_version_num')::int / 10000 as major`);
  expect(version?.major).toBe(18);
  await ask(second.connection, 'create table note as select 1 as number');
  await killServer(dataDir);
  await vi.waitFor(async () => expect(await ask(second.connection, 'select number from note')).toEqual([{ number: 1 }]), { timeout: 10_000 });
  await second.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});
