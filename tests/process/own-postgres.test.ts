import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { generatedSql, openDatabase } from '@tuyen/store';
import { urlOf } from '@tuyen/store/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';
import { makeDataDir, removeDataDir } from '../start-site.ts';

const LIMIT_MS = 240_000;
const server = inject('postgres');
const name = `tuyen_own_${randomBytes(6).toString('hex')}`;
const env = { DATABASE_URL: urlOf(server, name) };
const cwd = makeDataDir('own postgres');

async function administer(statement: string): Promise<void> {
  const database = openDatabase(server);
  await database.run(generatedSql(statement)).finally(() => database.close());
}

beforeAll(() => administer(`create database ${name} encoding 'UTF8' template template0`));
afterAll(async () => {
  await administer(`drop database if exists ${name} with (force)`);
  removeDataDir(cwd);
});

describe('a PostgreSQL of one’s own, named by DATABASE_URL', () => {
  it('is set up by the first command and kept by the next, with no folder made', async () => {
    const first = await runTuyen(['report', 'run', 'half-year-review', '--unit', '22', '--period', '2017-H1'], { env, cwd });
    expect({ code: first.code, said: first.code === 0 ? '' : first.said }).toEqual({ code: 0, said: '' });
    expect(first.out).toContain('913.379');
    const second = await runTuyen(['verify'], { env, cwd });
    expect(second.code).toBe(0);
    expect(second.said).not.toContain('Đang nạp');
    expect(existsSync(`${cwd}/data`)).toBe(false);
  }, LIMIT_MS);

  it('that cannot be reached is refused by a code, in both languages', async () => {
    const { code, out, said } = await runTuyen(['verify'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said.split('\n').filter((line) => line.startsWith('database.'))).toHaveLength(2);
  }, LIMIT_MS);
});
