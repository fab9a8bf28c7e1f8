import type { Claim } from '@tuyen/insurance';
import { type Store, listParkedEvidence, settleParked } from '@tuyen/store';
import { importClaims } from '../claims/import-claims.ts';
import { readClaim } from '../claims/reading/read-claim.ts';
import { importPersonRows } from '../people/import-person-rows.ts';
import { type ImportContext, openImport } from '../runs/import-context.ts';
import type { TargetRow } from '../tables/map-columns.ts';
import { importTotalRows } from '../totals/import-totals.ts';
import { type WaitingResidence, retryResidence } from './retry-residence.ts';

export interface RetryFilter {
  ids?: readonly string[];
  importId?: string;
}

export interface RetryOptions {
  /** Author of the records. */
  by: string;
  now: () => Date;
}

/** What came of trying again. */
export interface RetryResult {
  tried: number;
  recovered: number;
  waiting: number;
  /** Unreadable files: only the file itself can be brought again. */
  notRetriable: number;
  /** Records written, by form. */
  records: Record<string, number>;
}

type ParkedRow = Awaited<ReturnType<typeof listParkedEvidence>>[number];

/** Claims are up to megabytes each. */
const MOST_AT_ONCE = 100;
const MOST = 10_000;

const contentOf = <Content>(row: ParkedRow): Content => JSON.parse(row.evidence!.toString('utf8')) as Content;

async function retryRows(context: ImportContext, file: string, rows: readonly ParkedRow[]): Promise<void> {
  const byUnit = new Map<string, ParkedRow[]>();
  for (const row of rows) {
    const unit = contentOf<{ unit: string | null }>(row).unit ?? '';
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  for (const [unit, list] of byUnit) {
    const numbered = list.map((row) => ({ line: Number(row.entry), row: contentOf<{ row: TargetRow }>(row).row }));
    await importPersonRows(context, file, numbered, { ...(unit === '' ? {} : { unit }), hasCommune: true });
  }
}

async function retryFile(context: ImportContext, file: string, rows: readonly ParkedRow[]): Promise<void> {
  const of = (kind: string): ParkedRow[] => rows.filter((row) => row.evidence_kind === kind);
  const claims = of('claim');
  for (let from = 0; from < claims.length; from += MOST_AT_ONCE) await importClaims(context, file, claims.slice(from, from + MOST_AT_ONCE).map((row) => readClaim(contentOf<Claim>(row), context.today)));
  await retryRows(context, file, of('person-row'));
  await importTotalRows(context, file, of('total-row').map((row) => ({ line: Number(row.entry), row: contentOf<TargetRow>(row) })));
  for (const row of of('commune')) await retryResidence(context, row, contentOf<WaitingResidence>(row));
}

/** One that still fails waits under what it fails of now; its entry for the old reason is closed. */
async function settle(context: ImportContext, row: ParkedRow): Promise<boolean> {
  if (context.tally.settled?.has(row.digest)) {
    await settleParked(context.store.database, [row.id], 'recovered');
    return true;
  }
  const still = context.tally.parked.some((note) => note.file === row.file && note.entry === row.entry && note.code === row.code && note.field === row.field);
  if (!still) await settleParked(context.store.database, [row.id], 'dismissed');
  return false;
}

/**
 * Tries waiting entries again from their evidence, in the order in which they were parked: what goes in now is marked recovered, the rest waits on.
 * Unreadable files cannot be tried: they wait until somebody brings them again.
 */
export async function retryParked(store: Store, filter: RetryFilter, { by, now }: RetryOptions): Promise<RetryResult> {
  const waiting = (await listParkedEvidence(store.database, { ...filter, state: 'waiting', limit: MOST })).reverse();
  const retriable = waiting.filter((row) => row.evidence_kind !== 'file' && row.evidence !== null);
  const context = await openImport(store, { runId: filter.importId ?? null, by, now });
  context.tally.settled = new Set();
  await store.site.refreshUnits();
  const byFile = new Map<string, ParkedRow[]>();
  for (const row of retriable) {
    const list = byFile.get(row.file);
    if (list) list.push(row);
    else byFile.set(row.file, [row]);
  }
  let recovered = 0;
  for (const [file, rows] of byFile) {
    await retryFile(context, file, rows);
    for (const row of rows) if (await settle(context, row)) recovered += 1;
  }
  return { tried: retriable.length, recovered, waiting: retriable.length - recovered, notRetriable: waiting.length - retriable.length, records: context.tally.records };
}
