import { type LogRecord, type RecordData, canonicalTextFromData, canonicalData, chainHash } from '@tuyen/records';
import { z } from 'zod';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import type { HashText } from '../protocol/place-run.ts';
import type { Page, Run } from '../protocol/run.ts';
import { WIRE_VERSION } from './encode-message.ts';

/** What came is no message of ours. */
export class BrokenMessage extends Error {}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(120);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const place = z.looseObject({ n: count, mark: count, within: count });
const head = z.looseObject({ log: name, seq: count, hash: hex });
const reach = z.looseObject({ log: name, seq: count, hash: hex, above: count });
const bucket = z.object({ count, sum: count });
const buckets = z.array(count.max(255)).max(256);
const bare = z.string().regex(/^[0-9a-f]{32}$/);
const data = z.custom<RecordData>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const row = z.tuple([count, count, count, bare, bare, z.string().max(40), z.string().max(40), data]).rest(z.unknown());
const run = z.looseObject({ log: name, after: z.tuple([count, hex]), last: hex, rows: z.array(row) });
const page = z.looseObject({
  words: z.array(z.string().max(500)),
  runs: z.array(run),
  handOvers: z.array(z.looseObject({ subjectId: name, enters: z.boolean(), to: z.array(name) })),
});
const speaks = z.looseObject({ protocol: count, oldest: count, can: z.array(z.string()) });

// Unknown fields are let through everywhere: a newer release may say more than this one understands.
const requests = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('greet'), speaks, own: name, heads: z.array(head) }),
  z.looseObject({ kind: z.literal('probe'), log: name, seqs: z.array(count).max(1000) }),
  z.looseObject({ kind: z.literal('offer'), page }),
  z.looseObject({ kind: z.literal('reclaim'), log: name, after: count, bytes: count }),
  z.looseObject({ kind: z.literal('fetch'), places: z.array(place).min(1).max(80), bytes: count }),
  z.looseObject({ kind: z.literal('compare'), digests: z.object({ up: z.array(bucket).length(256), down: z.array(bucket).length(256) }), place }),
  z.looseObject({ kind: z.literal('mend'), buckets, page, place }),
]);
const answers = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('welcome'), speaks, reach: z.array(reach) }),
  z.looseObject({ kind: z.literal('hashes'), hashes: z.array(hex.nullable()) }),
  z.looseObject({ kind: z.literal('accepted'), reach: z.array(reach), parked: z.array(z.looseObject({ log: name, seq: count, code: name, facts })), forked: z.array(name) }),
  z.looseObject({ kind: z.literal('page'), page, more: z.boolean(), feed: z.looseObject({ place, from: count }).optional() }),
  z.looseObject({ kind: z.literal('digests'), different: buckets, early: z.boolean() }),
  z.looseObject({ kind: z.literal('refused'), code: name, facts }),
]);

const dashed = (text: string): string => `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;

function wordAt(words: readonly string[], at: number): string {
  const word = words[at];
  if (word === undefined) throw new BrokenMessage('a row names a word that the page does not have');
  return word;
}

function recordOf([kind, unit, by, id, subjectId, at, enteredAt, content, rest]: z.infer<typeof row>, words: readonly string[], log: string, seq: number): Omit<LogRecord, 'hash'> {
  const [form, version, subjectType] = wordAt(words, kind).split('\t');
  if (form === undefined || subjectType === undefined || !/^\d{1,6}$/.test(version ?? '')) throw new BrokenMessage('a word is no form');
  const extra = typeof rest === 'object' && rest !== null && !Array.isArray(rest) ? (rest as Partial<LogRecord>) : {};
  return {
    ...extra,
    id: dashed(id),
    form,
    formVersion: Number(version),
    subjectType,
    subjectId: dashed(subjectId),
    unit: wordAt(words, unit),
    at,
    by: wordAt(words, by),
    enteredAt,
    data: content,
    site: log,
    seq,
  };
}

function decodeRun({ log, after: [seq, hash], last, rows }: z.infer<typeof run>, words: readonly string[], hashText: HashText): Run {
  let before = hash;
  const records = rows.map((one, index): LogRecord => {
    const record = recordOf(one, words, log, seq + 1 + index);
    before = chainHash(before, canonicalTextFromData(record, canonicalData(record.data)), hashText);
    return { ...record, hash: before };
  });
  // The sender's word for the end of the run: where it differs, the last record carries it, and the chain is seen to be broken.
  const end = records.at(-1);
  if (end && end.hash !== last) end.hash = last;
  return { log, after: { seq, hash }, records };
}

const decodePage = (text: z.infer<typeof page>, hashText: HashText): Page => ({ runs: text.runs.map((one) => decodeRun(one, text.words, hashText)), handOvers: text.handOvers });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenMessage('not JSON');
  }
}

function decode<Message extends { kind: string }>(schema: z.ZodType<Message>, text: string, hashText: HashText): unknown {
  const read = parse(text);
  const wire = (read as { wire?: unknown } | null)?.wire;
  if (typeof wire !== 'number' || wire < 1) throw new BrokenMessage('no version');
  const checked = schema.safeParse(read);
  if (!checked.success) throw new BrokenMessage(`${checked.error.issues[0]?.path.join('.')}: ${checked.error.issues[0]?.code}; wire ${wire}, here ${WIRE_VERSION}`);
  const { page: content, ...rest } = checked.data as { kind: string; page?: z.infer<typeof page> };
  return content === undefined ? rest : { ...rest, page: decodePage(content, hashText) };
}

/** A request as it came. @throws BrokenMessage for anything that is none */
export const decodeRequest = (text: string, hashText: HashText): SyncRequest => decode(requests, text, hashText) as SyncRequest;

/** An answer as it came. @throws BrokenMessage for anything that is none */
export const decodeAnswer = (text: string, hashText: HashText): SyncAnswer => decode(answers, text, hashText) as SyncAnswer;
