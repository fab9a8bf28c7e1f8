import { type Claim, parseClaim, readEnvelope } from '@tuyen/insurance';
import type { InputFile } from '../files/input-file.ts';
import { encodingOf } from '../files/recognise-file.ts';
import type { ImportContext } from '../runs/import-context.ts';
import { noteFinding } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';
import { importClaims } from './import-claims.ts';

/** Claims of one transaction: some 1,000 records at first, 250 when everybody is known. */
const BATCH = 250;

/**
 * Reads a claim file in pieces and brings its claims in as they come: memory holds two batches, whatever the file's size.
 * @param progress bytes read so far
 */
export async function importClaimFile(context: ImportContext, file: InputFile, head: Uint8Array, progress: (bytes: number) => Promise<void>): Promise<void> {
  const reader = readEnvelope();
  const decoder = new TextDecoder(encodingOf(head));
  let batch: Claim[] = [];
  let bytes = 0;
  let over = false;
  let writing: Promise<void> = Promise.resolve();
  const take = async (events: ReturnType<typeof reader.write>, last: boolean): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'end') over = true;
      else if (event.kind === 'claim') batch.push(parseClaim(event.claim));
      else {
        if (event.finding.severity === 'error') await park(context, file.name, placeOf(event.finding.facts), [event.finding], { kind: 'file', content: { file: file.name, size: file.size ?? null }, digest: `${file.name}|${event.finding.code}|${placeOf(event.finding.facts)}` });
        else noteFinding(context.tally, file.name, event.finding);
      }
      if (batch.length >= BATCH) await flush();
    }
    if (last) await flush();
  };
  const flush = async (): Promise<void> => {
    const claims = batch;
    batch = [];
    // One batch is written while the next is read: the processor works while the database does.
    await writing;
    await progress(bytes);
    writing = importClaims(context, file.name, claims);
    writing.catch(() => {});
  };
  try {
    for await (const chunk of file.open()) {
      bytes += chunk.length;
      await take(reader.write(decoder.decode(chunk, { stream: true })), false);
      // Refused or complete: what follows in the file is not claims and is not read.
      if (over) break;
    }
    await take(reader.write(decoder.decode()), false);
    await take(reader.end(), true);
  } finally {
    // Also when the file breaks off: nothing is left at work behind the caller's back.
    await writing;
  }
  await progress(bytes);
}

const placeOf = (facts: Record<string, string | number | boolean> | undefined): string => (facts?.['hoSo'] === undefined ? '' : `HOSO ${facts['hoSo']}`);
