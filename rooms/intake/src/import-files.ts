import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Finding, Refusal, makeRecordId } from '@tuyen/records';
import { type ImportResult, type Store, finishImportRun, noteImportProgress, startImportRun } from '@tuyen/store';
import { importClaimFile } from './claims/import-claim-file.ts';
import type { InputFile } from './files/input-file.ts';
import { readHead, recogniseHead } from './files/recognise-file.ts';
import { readZip } from './files/read-zip.ts';
import { type ImportContext, openImport } from './runs/import-context.ts';
import { type ImportTally, noteFinding } from './runs/import-tally.ts';
import { park } from './runs/park.ts';
import { importTable } from './tables/import-table.ts';
import type { ColumnMapping } from './tables/column-mapping.ts';

export interface ImportOptions {
  /** Author of the records: `user:…` or `import:…`. */
  by: string;
  now: () => Date;
  runId?: string;
  /** 0 … 1 */
  onProgress?: (share: number) => void;
  /** Column title → target, for lists; remembered for the next file with the same header. */
  mapping?: ColumnMapping;
  /** Code of the unit lists speak of when they name none: a commune, or a facility on its ground. */
  unit?: string;
}

const filesOf = (path: string, name: string): InputFile[] => {
  const found = statSync(path);
  if (found.isDirectory()) return readdirSync(path).sort().flatMap((inner) => filesOf(join(path, inner), `${name}/${inner}`));
  return found.isFile() ? [{ name, size: found.size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array> }] : [];
};

/** Files on disk, folders read whole, in the order of their names. */
export const listInputFiles = (paths: readonly string[]): InputFile[] => paths.flatMap((path) => filesOf(path, basename(path)));

async function refuseFile(context: ImportContext, file: InputFile, { code, facts, findings }: Refusal): Promise<void> {
  const first: Finding = { code, severity: 'error', facts: { ...facts, file: file.name } };
  for (const finding of findings.slice(1)) noteFinding(context.tally, file.name, finding);
  await park(context, file.name, '', [first], { kind: 'file', content: JSON.stringify({ file: file.name, size: file.size ?? null }), digest: `${file.name}|${file.size ?? ''}|${code}` });
}

async function importOne(context: ImportContext, file: InputFile, options: ImportOptions, progress: (bytes: number) => Promise<void>, depth = 0): Promise<void> {
  try {
    const head = await readHead(file);
    const kind = recogniseHead(head);
    if (kind === 'xml') await importClaimFile(context, file, head, progress);
    else if (kind === 'csv' || kind === 'xlsx') await importTable(context, file, kind, { ...(options.mapping ? { mapping: options.mapping } : {}), ...(options.unit ? { unit: options.unit } : {}) });
    else if (kind === 'zip' && depth === 0) for await (const inner of readZip(file)) await importOne(context, inner, options, progress, 1);
    else throw new Refusal(kind === 'empty' ? 'import.empty-file' : 'import.not-recognised');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseFile(context, file, error);
  }
}

const resultOf = (tally: ImportTally): ImportResult => ({
  byForm: tally.records,
  unchanged: tally.unchanged,
  corrected: tally.corrected,
  parked: tally.parkedCount,
  findings: tally.findings.map(({ file, code, severity, field, facts }) => ({ file, code, severity, ...(field === undefined ? {} : { field }), ...(facts === undefined ? {} : { facts }) })),
  doubtful: tally.doubtful,
});

/**
 * Brings files in: claims, lists of people, totals, alone or in ZIPs. Each entry goes in, changes nothing, corrects, or is parked; a bad file never stops the others.
 * Killed at any moment, it is finished by running it again.
 * @throws only faults (the database gone, the disk full); what was committed before stays, whole.
 */
export async function importFiles(store: Store, files: readonly InputFile[], options: ImportOptions): Promise<ImportTally> {
  const runId = options.runId ?? makeRecordId(options.now().getTime(), (count) => randomBytes(count));
  const context = await openImport(store, { runId, by: options.by, now: options.now });
  await startImportRun(store.database, { id: runId, by: options.by, files: files.length, unitKey: null });
  const total = Math.max(1, files.reduce((sum, file) => sum + (file.size ?? 0), 0));
  let before = 0;
  try {
    for (const file of files) {
      context.tally.files += 1;
      await importOne(context, file, options, async (bytes) => {
        const share = Math.min(1, (before + bytes) / total);
        options.onProgress?.(share);
        await noteImportProgress(store.database, runId, share, resultOf(context.tally));
      });
      before += file.size ?? 0;
      options.onProgress?.(Math.min(1, before / total));
    }
    await finishImportRun(store.database, runId, 'done', resultOf(context.tally));
  } catch (error) {
    await finishImportRun(store.database, runId, 'failed', resultOf(context.tally)).catch(() => {});
    throw error;
  }
  return context.tally;
}
