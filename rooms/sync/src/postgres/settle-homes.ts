import type { LogRecord } from '@tuyen/records';
import { type Store, type Transaction, syncTables } from '@tuyen/store';
import { homesOf } from '../scope/homes-of.ts';
import { bareRecord } from './runs-of-rows.ts';

async function homesNow(store: Store, transaction: Transaction, subjects: readonly string[]): Promise<{ subjectId: string; unitKey: number }[]> {
  const records = new Map<string, LogRecord[]>();
  for (const row of await syncTables.readHomeRows(transaction, subjects, store.site.access.places.map((place) => place.form))) {
    const record = bareRecord(await syncTables.recordOfRow(store.site, row));
    records.set(record.subjectId, [...(records.get(record.subjectId) ?? []), record]);
  }
  const fold = (form: string): 'event' | 'state' => store.site.forms.get(form)?.at(-1)?.form.fold ?? 'event';
  const homes: { subjectId: string; unitKey: number }[] = [];
  for (const [subjectId, list] of records) {
    for (const unit of homesOf(list, (form) => ({ fold: fold(form), home: store.site.access.places.find((place) => place.form === form)?.fields.toReversed() }))) {
      const unitKey = store.site.unitKey(unit);
      if (unitKey !== undefined) homes.push({ subjectId, unitKey });
    }
  }
  const settled = new Set(homes.map((home) => home.subjectId));
  const others = subjects.filter((subject) => !settled.has(subject));
  for (const row of await syncTables.listRecordingUnits(transaction, others)) homes.push({ subjectId: row.subject_id, unitKey: row.unit_key });
  return homes;
}

async function peersOf(transaction: Transaction, subjects: readonly string[]): Promise<Map<string, Set<number>>> {
  const peers = new Map<string, Set<number>>();
  for (const row of await syncTables.listPeersOf(transaction, subjects)) peers.set(row.subject_id, (peers.get(row.subject_id) ?? new Set()).add(row.peer_key));
  return peers;
}

/** Hand-overs between what each subject's peers were and are. */
export function handOversBetween(subjects: readonly string[], before: ReadonlyMap<string, ReadonlySet<number>>, after: ReadonlyMap<string, ReadonlySet<number>>): { peer: number; subjectId: string; enters: boolean }[] {
  return subjects.flatMap((subjectId) => {
    const [was, is] = [before.get(subjectId) ?? new Set<number>(), after.get(subjectId) ?? new Set<number>()];
    return [
      ...[...is].filter((peer) => !was.has(peer)).map((peer) => ({ peer, subjectId, enters: true })),
      ...[...was].filter((peer) => !is.has(peer)).map((peer) => ({ peer, subjectId, enters: false })),
    ];
  });
}

const AT_ONCE = 2000;

/** Works out anew where some subjects belong, and writes hand-overs for the sites below that this concerns. */
export async function settleHomes(store: Store, transaction: Transaction, subjects: readonly string[]): Promise<void> {
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const part = subjects.slice(from, from + AT_ONCE);
    const before = await peersOf(transaction, part);
    await syncTables.writeHomes(transaction, part, await homesNow(store, transaction, part));
    await syncTables.addHandOvers(transaction, handOversBetween(part, before, await peersOf(transaction, part)));
  }
}

/** Works out anew which units a site below answers for on a day; who enters or leaves by that is handed over. */
export async function settleScope(transaction: Transaction, peer: { key: number; units: readonly string[] }, day: string): Promise<boolean> {
  const units = await syncTables.listScopeUnits(transaction, peer.units, day);
  const before = await syncTables.listPeerUnits(transaction, peer.key);
  const [was, is] = [new Set(before), new Set(units)];
  const changed = [...units.filter((unit) => !was.has(unit)), ...before.filter((unit) => !is.has(unit))];
  if (changed.length === 0) return false;
  const subjects = await syncTables.listSubjectsAt(transaction, changed);
  const mine = (peers: Map<string, Set<number>>): Map<string, Set<number>> => new Map([...peers].map(([subject, keys]) => [subject, new Set([...keys].filter((key) => key === peer.key))]));
  const old = mine(await peersOf(transaction, subjects));
  await syncTables.writePeerUnits(transaction, peer.key, units);
  await syncTables.addHandOvers(transaction, handOversBetween(subjects, old, mine(await peersOf(transaction, subjects))));
  return true;
}
