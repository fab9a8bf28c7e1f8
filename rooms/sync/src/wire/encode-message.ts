import { type LogRecord, canonicalData } from '@tuyen/records';
import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import type { Page, Run } from '../protocol/run.ts';

/** Version of the text below; raised when an older release could not read it any more. */
export const WIRE_VERSION = 1;

/** Words that stand once a page and are meant by their place. */
class Words {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(word: string): number {
    let place = this.#places.get(word);
    if (place === undefined) {
      place = this.list.length;
      this.list.push(word);
      this.#places.set(word, place);
    }
    return place;
  }
}

const json = JSON.stringify;
const bare = (uuid: string): string => uuid.replaceAll('-', '');

/** A record without what the run says of it: its log, its number and, from the run's beginning on, its hash. */
function rowOf(record: LogRecord, words: Words): string {
  const { id, form, formVersion, subjectType, subjectId, unit, at, by, enteredAt, replaces, reason, withdrawn, data, site: _site, seq: _seq, hash: _hash, ...unknown } = record;
  const kind = words.place(`${form}\t${formVersion}\t${subjectType}`);
  const rest: Record<string, unknown> = { ...unknown };
  if (replaces !== undefined && replaces !== null) rest['replaces'] = replaces;
  if (reason !== undefined && reason !== null) rest['reason'] = reason;
  if (withdrawn === true) rest['withdrawn'] = true;
  const tail = Object.keys(rest).length > 0 ? `,${json(rest)}` : '';
  return `[${kind},${words.place(unit)},${words.place(by)},"${bare(id)}","${bare(subjectId)}",${json(at)},${json(enteredAt)},${canonicalData(data)}${tail}]`;
}

/** `last` is the hash of the run's last record: the others follow from it and the place before, by the chain. */
function runText(run: Run, words: Words): string {
  const rows = run.records.map((record) => rowOf(record, words));
  return `{"log":${json(run.log)},"after":${json([run.after.seq, run.after.hash])},"last":${json(run.records.at(-1)?.hash ?? run.after.hash)},"rows":[${rows.join(',')}]}`;
}

function pageText(page: Page): string {
  const words = new Words();
  const runs = page.runs.map((run) => runText(run, words));
  return `{"words":${json(words.list)},"runs":[${runs.join(',')}],"handOvers":${json(page.handOvers)}}`;
}

/**
 * A message as text. What repeats within a page stands once, hashes that follow from the chain are left out,
 * so that the compression after it has little to do: a visit takes about 100 bytes on the wire where its record has 700.
 */
export function encodeMessage(message: SyncRequest | SyncAnswer): string {
  if (!('page' in message)) return json({ wire: WIRE_VERSION, ...message });
  const { page, ...rest } = message;
  return `${json({ wire: WIRE_VERSION, ...rest }).slice(0, -1)},"page":${pageText(page)}}`;
}
