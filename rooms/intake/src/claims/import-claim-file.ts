import type { Finding } from '@tuyen/records';
import type { InputFile } from '../files/input-file.ts';
import { encodingOf } from '../files/recognise-file.ts';
import type { ImportContext } from '../runs/import-context.ts';
import { noteFinding } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';
import { importClaims } from './import-claims.ts';
import type { ReadClaim } from './reading/read-claim.ts';
import { readClaimFile } from './reading/read-claim-file.ts';

/** Claims of one transaction: some 1,000 records at first, 250 when everybody is known. */
const BATCH = 250;

/** What is wrong with the file or with one HOSO that could not be read: parked when it is an error, else told. */
async function settleFinding(context: ImportContext, file: InputFile, finding: Finding): Promise<void> {
  if (finding.severity !== 'error') return noteFinding(context.tally, file.name, finding);
  const place = placeOf(finding.facts);
  await park(context, file.name, place, [finding], { kind: 'file', content: JSON.stringify({ file: file.name, size: file.size ?? null }), digest: `${file.name}|${finding.code}|${place}` });
}

const placeOf = (facts: Finding['facts']): string => (facts?.['hoSo'] === undefined ? '' : `HOSO ${facts['hoSo']}`);

/** The file, counting what was read of it. */
function counted(file: InputFile, count: (bytes: number) => void): InputFile {
  return {
    ...file,
    open: async function* () {
      for await (const bytes of file.open()) {
        count(bytes.length);
        yield bytes;
      }
    },
  };
}

/**
 * Reads a claim file in pieces and brings its claims in as they come: memory holds two batches, whatever the file's size.
 * @param progress bytes read so far
 */
export async function importClaimFile(context: ImportContext, file: InputFile, head: Uint8Array, progress: (bytes: number) => Promise<void>): Promise<void> {
  let batch: ReadClaim[] = [];
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const claims = batch;
    batch = [];
    // One batch is written while the next is read: the processor works while the database does.
    await writing;
    await progress(bytes);
    writing = importClaims(context, file.name, claims);
    writing.catch(() => {});
  };
  const pieces = readClaimFile(counted(file, (more) => (bytes += more)), { encoding: encodingOf(head), today: context.today });
  try {
    for await (const { entries } of pieces) {
      for (const { claim, finding } of entries) {
        if (finding) await settleFinding(context, file, finding);
        else batch.push(claim);
        if (batch.length >= BATCH) await flush();
      }
    }
    await flush();
  } finally {
    // Also when the file breaks off: nothing is left at work behind the caller's back.
    await writing;
  }
  await progress(bytes);
}
