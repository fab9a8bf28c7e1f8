import type { RecordDraft } from '@tuyen/records';
import { type Outcome, type Store, appendBatches, listRecordsOf } from '@tuyen/store';

/** Records a transaction: what a run that is killed can lose at most. */
export const PORTION = 500;

/** What became of the records of a run. */
export interface RecordTally {
  records: Record<string, number>;
  recorded: number;
  unchanged: number;
  refused: number;
  /** From the first portion with a visit on: people, households and cards stand before. */
  careSeconds: number;
}

const EVERY_RECORDS = 100_000;

async function isIn(store: Store, draft: RecordDraft): Promise<boolean> {
  return (await listRecordsOf(store.site, draft.subjectId, 5000)).some((record) => record.id === draft.id);
}

/** Leaves out, at the beginning, portions whose last record is in the log already: a portion goes in whole. */
async function* skipWhatIsIn(store: Store, portions: Iterable<RecordDraft[]>, skipped: (portion: RecordDraft[]) => void): AsyncGenerator<RecordDraft[]> {
  let isSkipping = true;
  for (const portion of portions) {
    isSkipping &&= await isIn(store, portion.at(-1)!);
    if (isSkipping) skipped(portion);
    else yield portion;
  }
}

/**
 * Records a simulated province through the same door as people do. A run cut short (killed, disk full, database gone) leaves the log intact,
 * and the same words go on where it stopped.
 * @param say takes a line for whoever waits
 */
export async function recordProvince(store: Store, portions: Iterable<RecordDraft[]>, say: (line: string) => void): Promise<RecordTally> {
  const tally: RecordTally = { records: {}, recorded: 0, unchanged: 0, refused: 0, careSeconds: 0 };
  let careSince: number | undefined;
  const count = (portion: readonly RecordDraft[]): void => {
    for (const { form } of portion) tally.records[form] = (tally.records[form] ?? 0) + 1;
  };
  const settle = (outcome: Outcome): void => {
    tally[outcome.status] += 1;
    if (outcome.status === 'refused' && tally.refused <= 5) say(`${outcome.findings[0]?.code} ${outcome.findings[0]?.field ?? ''}`);
  };
  const started = performance.now();
  const todo = skipWhatIsIn(store, portions, (portion) => {
    count(portion);
    tally.unchanged += portion.length;
  });
  const counted = async function* (): AsyncGenerator<RecordDraft[]> {
    for await (const portion of todo) {
      count(portion);
      if (portion.some((draft) => draft.form === 'visit')) careSince ??= performance.now();
      yield portion;
    }
  };
  let said = 0;
  try {
    for await (const outcomes of appendBatches(store.site, counted())) {
      outcomes.forEach(settle);
      if (tally.recorded - said < EVERY_RECORDS) continue;
      said = tally.recorded;
      say(`${tally.recorded} · ${Math.round(tally.recorded / ((performance.now() - started) / 1000))}/s`);
    }
  } catch (error) {
    say(`Dừng sau ${tally.recorded} bản ghi đã vào sổ; chạy lại đúng lệnh này để làm tiếp.\nStopped with ${tally.recorded} records in the log; the same command goes on from there.`);
    throw error;
  }
  if (careSince !== undefined) tally.careSeconds = Math.round(performance.now() - careSince) / 1000;
  return tally;
}
