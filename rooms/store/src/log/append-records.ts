import { setImmediate as letOthersRun } from 'node:timers/promises';
import { type Finding, type RecordDraft, canonicalTextFromData, chainHash } from '@tuyen/records';
import type { Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { writeRows } from '../database/write-rows.ts';
import { projectRecords } from './project-records.ts';
import { readHistories } from './read-histories.ts';
import { type PreparedRecord, prepareRecord } from './prepare-record.ts';
import { RECORD_ROW, type StoredRecord, rowOfRecord } from './record-row.ts';
import { type Site, hashText } from './site.ts';

/** What became of one draft. */
export type Outcome =
  | { status: 'recorded' | 'unchanged'; id: string; seq: number; findings: Finding[] }
  | { status: 'refused'; id: string; findings: Finding[] };

interface Pending {
  index: number;
  /** Which group it belongs to: goes in with all of it, or not at all. */
  group: number;
  record: PreparedRecord;
}

const refused = (id: string, code: string, field: string): Outcome => ({ status: 'refused', id, findings: [{ code, severity: 'error', field }] });

/** Same id for the same subject before: the same act (unchanged) or another act under a taken id (refused). */
async function settleKnown(transaction: Transaction, pending: readonly Pending[], outcomes: Outcome[]): Promise<Pending[]> {
  const known = await transaction.rows<{ id: string; seq: number; data: string; form_key: number }>(
    sql`select r.id, r.seq, r.data::text as data, r.form_key from record r
        join unnest(${pending.map(({ record }) => record.draft.subjectId)}::uuid[], ${pending.map(({ record }) => record.draft.id)}::uuid[]) as t(subject_id, id)
          on r.subject_id = t.subject_id and r.id = t.id`,
    'append-known',
  );
  const byId = new Map(known.map((row) => [row.id, row]));
  const inBatch = new Set<string>();
  return pending.filter(({ index, record }) => {
    const { id } = record.draft;
    const before = byId.get(id);
    if (before) {
      const same = before.data === record.dataText && before.form_key === record.formKey;
      outcomes[index] = same ? { status: 'unchanged', id, seq: before.seq, findings: [] } : refused(id, 'record.id-taken-by-other', 'id');
      return false;
    }
    if (inBatch.has(id)) {
      outcomes[index] = refused(id, 'record.id-taken-by-other', 'id');
      return false;
    }
    inBatch.add(id);
    return true;
  });
}

/** Gives each its sequence number and hash, one after the other. */
function chain(site: Site, pending: readonly Pending[], lastSeq: number, lastHash: string, rootOf: (record: PreparedRecord) => string | null): StoredRecord[] {
  let hash = lastHash;
  return pending.map(({ record }, offset) => {
    const { data, dataText, formKey, unitKey, byKey } = record;
    const stored: StoredRecord = { ...record.draft, data, site: site.id, seq: lastSeq + offset + 1, hash, rootId: rootOf(record), formKey, unitKey, byKey, dataText };
    hash = chainHash(hash, canonicalTextFromData(stored, dataText), hashText);
    stored.hash = hash;
    return stored;
  });
}

/** What is left when every group that lost a member is left out whole, each member answering with what its group was refused for. */
function dropBrokenGroups(prepared: readonly Pending[], admitted: readonly Pending[], outcomes: Outcome[]): Pending[] {
  const broken = new Map<number, Finding[]>();
  for (const { index, group } of prepared) {
    const outcome = outcomes[index];
    if (outcome?.status === 'refused') broken.set(group, outcome.findings);
  }
  return admitted.filter(({ index, group, record }) => {
    const findings = broken.get(group);
    if (findings) outcomes[index] = { status: 'refused', id: record.draft.id, findings };
    return !findings;
  });
}

/** Two halves, no group cut. */
function halve(pending: readonly Pending[]): [Pending[], Pending[]] {
  const groups = [...new Set(pending.map((entry) => entry.group))];
  const first = new Set(groups.slice(0, groups.length >> 1));
  return [pending.filter((entry) => first.has(entry.group)), pending.filter((entry) => !first.has(entry.group))];
}

async function writeBatch(site: Site, transaction: Transaction, prepared: readonly Pending[], outcomes: Outcome[]): Promise<void> {
  // The lock that makes the sequence gapless: held from here to the commit, so batches queue up behind one another.
  const place = await site.lockOwnLog(transaction);
  const news = await settleKnown(transaction, prepared, outcomes);
  const histories = await readHistories(site, transaction, news.map(({ record }) => record));
  const admitted: Pending[] = [];
  for (const entry of news) {
    const { draft } = entry.record;
    if (draft.replaces !== undefined && !histories.admit(entry.record)) {
      outcomes[entry.index] = refused(draft.id, 'record.replaces-unknown', 'replaces');
    } else admitted.push(entry);
  }
  const accepted = dropBrokenGroups(prepared, admitted, outcomes);
  if (accepted.length === 0) return;
  const stored = chain(site, accepted, place.seq, place.hash, (record) => histories.rootOf(record));
  await writeRows(transaction, RECORD_ROW, stored.map((record) => rowOfRecord(record, site.key, site.access.compartmentsOf(site.formByKey.get(record.formKey)!, record.data, record.at))));
  await projectRecords(site, transaction, stored, histories.records);
  const last = stored.at(-1)!;
  await transaction.run(sql`update site set last_seq = ${last.seq}, last_hash = decode(${last.hash}, 'hex') where key = ${site.key}`, 'append-place');
  accepted.forEach(({ index, record }, i) => {
    outcomes[index] = { status: 'recorded', id: record.draft.id, seq: stored[i]!.seq, findings: record.findings };
  });
}

/** PostgreSQL's classes of errors that one row of data can cause: data exception, integrity violation, program limit. */
const isAboutData = (error: unknown): boolean => /^(22|23|54)/.test(String((error as { code?: unknown }).code ?? ''));

async function writeIsolated(site: Site, pending: readonly Pending[], outcomes: Outcome[]): Promise<void> {
  if (pending.length === 0) return;
  try {
    await site.database.transaction((transaction) => writeBatch(site, transaction, pending, outcomes));
  } catch (error) {
    if (!isAboutData(error)) throw error;
    if (new Set(pending.map((entry) => entry.group)).size === 1) {
      for (const { index, record } of pending) outcomes[index] = refused(record.draft.id, 'record.database-refused', 'data');
      return;
    }
    // One bad record never spoils a batch: halve until it stands alone with its group.
    for (const half of halve(pending)) await writeIsolated(site, half, outcomes);
  }
}

/**
 * Appends records to the site's own log and fills the registers, in one durable transaction.
 * Each draft is answered in its place: recorded, unchanged (this very act is in the log), or refused with findings.
 * @throws only faults (the database gone, the disk full): then nothing of the batch is in.
 */
export async function appendRecords(site: Site, drafts: readonly RecordDraft[]): Promise<Outcome[]> {
  return appendGroups(site, drafts.map((draft) => [draft])).then((groups) => groups.flat());
}

/** Groups checked and ready to be written; refused ones have their answer already. */
interface PreparedGroups {
  groups: readonly (readonly RecordDraft[])[];
  outcomes: Outcome[];
  pending: Pending[];
}

/** So many groups are checked before PostgreSQL's answers to the batch before are looked at: about 2 ms, less than it takes for one. */
const GROUPS_AT_A_STRETCH = 16;

async function prepareGroups(site: Site, groups: PreparedGroups['groups'], writing?: Promise<unknown>): Promise<PreparedGroups> {
  const outcomes: Outcome[] = [];
  const pending: Pending[] = [];
  let index = 0;
  for (const [number, group] of groups.entries()) {
    // Checks end in microtasks, which keep the socket waiting: without this the batch before would stand still meanwhile.
    if (writing && number % GROUPS_AT_A_STRETCH === 0) await letOthersRun();
    const prepared = [];
    for (const draft of group) prepared.push(await prepareRecord(site, draft));
    const findings = prepared.flatMap((one) => (one.ok ? [] : one.findings));
    for (const [place, one] of prepared.entries()) {
      if (findings.length > 0) outcomes[index] = { status: 'refused', id: group[place]!.id, findings: one.ok ? findings : one.findings };
      else if (one.ok) pending.push({ index, group: number, record: one.record });
      index += 1;
    }
  }
  return { groups, outcomes, pending };
}

async function writeGroups(site: Site, { groups, outcomes, pending }: PreparedGroups): Promise<Outcome[][]> {
  await writeIsolated(site, pending, outcomes);
  let from = 0;
  return groups.map((group) => outcomes.slice(from, (from += group.length)));
}

/**
 * As `appendRecords`, for acts of several records that make sense only together (a new person and their first visit):
 * when one of a group is refused by the checks, none of it is written, and each answers with the findings.
 */
export async function appendGroups(site: Site, groups: readonly (readonly RecordDraft[])[]): Promise<Outcome[][]> {
  return writeGroups(site, await prepareGroups(site, groups));
}

/**
 * Appends batch after batch, in order, checking the next while PostgreSQL writes the one before: for bulk loads, 1.6 times the rate of one call after another.
 * A fault ends it; batches already answered are in.
 */
export async function* appendBatches(site: Site, batches: Iterable<readonly RecordDraft[]> | AsyncIterable<readonly RecordDraft[]>): AsyncGenerator<Outcome[]> {
  let writing: Promise<Outcome[][]> | undefined;
  for await (const batch of batches) {
    const groups = batch.map((draft) => [draft]);
    let prepared = await prepareGroups(site, groups, writing);
    if (writing) yield (await writing).flat();
    // What a check refused may have stood in the batch that was still on its way in.
    if (prepared.outcomes.some((outcome) => outcome?.status === 'refused')) prepared = await prepareGroups(site, groups);
    writing = writeGroups(site, prepared);
    // Waited for in the next round; a fault meanwhile is not an unhandled one.
    writing.catch(() => {});
  }
  if (writing) yield (await writing).flat();
}
