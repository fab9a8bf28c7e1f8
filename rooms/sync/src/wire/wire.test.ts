import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { type LogRecord, canonicalText, chainHash } from '@tuyen/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreak } from '../protocol/place-run.ts';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import { LOG_START } from '../protocol/log-head.ts';
import { BrokenMessage, decodeAnswer, decodeRequest } from './decode-message.ts';
import { encodeMessage } from './encode-message.ts';

const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const uuid = fc.uuid({ version: 7 });
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }));
const data = fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), fc.oneof(value, fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value), { maxLength: 3 })), { maxKeys: 8 });
const draft = fc.record(
  {
    id: uuid,
    form: fc.constantFrom('visit', 'person', 'form-of-a-later-release'),
    formVersion: fc.integer({ min: 1, max: 9 }),
    subjectType: fc.constantFrom('person', 'household'),
    subjectId: uuid,
    unit: fc.constantFrom('commune:03390', 'station:03390'),
    at: fc.constantFrom('2026-10-31', '2026-10-31T08:15:00+07:00'),
    by: fc.constantFrom('user:truongtram', 'import:x'),
    enteredAt: fc.constant('2026-10-31T01:15:00.123Z'),
    data,
    replaces: uuid,
    reason: fc.string({ minLength: 1 }),
    withdrawn: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'form', 'formVersion', 'subjectType', 'subjectId', 'unit', 'at', 'by', 'enteredAt', 'data'] },
);

function chained(drafts: readonly object[]): LogRecord[] {
  let hash = LOG_START.hash;
  return drafts.map((one, index) => {
    const bare = { ...(one as Omit<LogRecord, 'hash'>), site: 'site-1', seq: index + 1 };
    hash = chainHash(hash, canonicalText(bare), sha);
    return { ...bare, hash };
  });
}

describe('what goes over the wire', () => {
  it('comes out as it went in, with every hash', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const records = chained(drafts);
        const request: SyncRequest = { kind: 'offer', page: { runs: [{ log: 'site-1', after: LOG_START, records }], handOvers: [{ subjectId: 'x', enters: false, to: ['commune:1'] }] } };
        const read = decodeRequest(encodeMessage(request), sha) as SyncRequest & { kind: 'offer' };
        expect(findBreak(read.page.runs[0]!, sha)).toBeUndefined();
        expect(read.page.runs[0]!.records.map((record) => canonicalText(record))).toEqual(records.map((record) => canonicalText(record)));
        expect(read.page.runs[0]!.records.map((record) => record.hash)).toEqual(records.map((record) => record.hash));
      }),
    );
  });

  it('shows a record that was altered under way as a broken chain', () => {
    const records = chained([{ id: '019b76c0-0000-7000-8000-000000000001', form: 'visit', formVersion: 1, subjectType: 'person', subjectId: '019b76c0-0000-7000-8000-000000000002', unit: 'u', at: '2026-01-01', by: 'x', enteredAt: 'z', data: { dose: 1 } }]);
    const text = encodeMessage({ kind: 'offer', page: { runs: [{ log: 'site-1', after: LOG_START, records }], handOvers: [] } });
    const read = decodeRequest(text.replace('"dose":1', '"dose":2'), sha) as SyncRequest & { kind: 'offer' };
    expect(findBreak(read.page.runs[0]!, sha)).toBe(1);
  });

  it('lets through what a later release says beside', () => {
    const answer = JSON.parse(encodeMessage({ kind: 'welcome', speaks: { protocol: 3, oldest: 1, can: ['columns'] }, reach: [{ log: 'a', ...LOG_START, above: 0 }] })) as Record<string, unknown>;
    const read = decodeAnswer(JSON.stringify({ ...answer, weather: 'rain', wire: 4 }), sha);
    expect(read).toMatchObject({ kind: 'welcome', weather: 'rain', reach: [{ log: 'a', seq: 0 }] });
  });

  it('refuses anything else without falling over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map((object) => JSON.stringify({ wire: 1, kind: 'offer', page: object }))), (text) => {
        expect(() => decodeRequest(text, sha)).toThrow(BrokenMessage);
        expect(() => decodeAnswer(text, sha)).toThrow(BrokenMessage);
      }),
    );
  });

  it('still reads what every release before has sent', () => {
    const folder = new URL('../../test/wire/', import.meta.url);
    const samples = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
    expect(samples.length).toBeGreaterThan(0);
    for (const name of samples) {
      const { requests, answers, hashes } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { requests: string[]; answers: string[]; hashes: string[] };
      const read: (SyncRequest | SyncAnswer)[] = [...requests.map((text) => decodeRequest(text, sha)), ...answers.map((text) => decodeAnswer(text, sha))];
      const runs = read.flatMap((message) => ('page' in message ? message.page.runs : []));
      expect(runs.flatMap((run) => run.records.map((record) => record.hash))).toEqual(hashes);
      expect(runs.map((run) => findBreak(run, sha))).toEqual(runs.map(() => undefined));
    }
  });
});
