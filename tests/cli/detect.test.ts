import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuyen-detect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const caseOf = (id: string, more: object = {}) => ({ id, algorithm: 'earsC', parameters: { method: 'C1' }, series: { observed: [1, 2, 3, 2, 1, 2, 3, 9], frequency: 52 }, rangeFirst: 8, rangeLast: 8, ...more });

interface Answer {
  id: string | null;
  result?: { alarm: (number | null)[]; upperbound: (number | null)[] };
  error?: { code: string; vi: string; en: string };
}

const answersOf = (out: string): Answer[] => out.trim().split('\n').map((line) => JSON.parse(line) as Answer);

test('one case a line: a broken one is answered by its code, the rest goes on', async () => {
  const input = [JSON.stringify(caseOf('a')), '{"id":"b",', '', JSON.stringify(caseOf('c', { algorithm: 'oracle' })), JSON.stringify(caseOf('d'))].join('\r\n');
  const { code, out, said } = await runTuyen(['detect'], { input });
  const answers = answersOf(out);
  expect(code).toBe(1);
  expect(answers.map(({ id }) => id)).toEqual(['a', null, 'c', 'd']);
  expect(answers.map(({ error }) => error?.code)).toEqual([undefined, 'detection.case-unreadable', 'detection.algorithm-unknown', undefined]);
  expect(answers[0]!.result!.alarm).toEqual([1]);
  expect(answers[3]!.result!.upperbound[0]).toBeCloseTo(2 + 3.090232306167813 * Math.sqrt(4 / 6), 10);
  expect(said).toContain('2: detection.case-unreadable');
});

test('a list and an object on many lines are read as well, from a file too', async () => {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify([caseOf('a'), caseOf('b')], null, 2));
  const listed = await runTuyen(['detect', file]);
  expect(listed.code).toBe(0);
  expect(answersOf(listed.out).map(({ id }) => id)).toEqual(['a', 'b']);
  const single = await runTuyen(['detect'], { input: JSON.stringify(caseOf('c'), null, 2) });
  expect(single.code).toBe(0);
  expect(answersOf(single.out).map(({ id, result }) => [id, result!.alarm])).toEqual([['c', [1]]]);
});

test('help shows what a case looks like, and a line that can be typed', async () => {
  const { code, out } = await runTuyen(['detect', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('rangeFirst');
  expect(out).toContain('npx tuyen detect');
});
