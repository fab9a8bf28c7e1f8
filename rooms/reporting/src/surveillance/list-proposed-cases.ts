import type { ProposedCase } from '@tuyen/contract';
import { notifiable } from '@tuyen/programmes';
import { addDays, daysBetween } from '@tuyen/records';
import { type ReadStore, surveillance } from '@tuyen/store';
import { briefDisease } from './brief-disease.ts';

/** A visit older than this has missed every clock there is, the monthly one too. */
const DAYS_BACK = 35;
/** More than a station sees in that time; a higher unit works through the newest. */
const MOST_VISITS = 2_000;

type Visit = Awaited<ReturnType<typeof surveillance.listDiagnosedVisits>>[number];
type KnownCase = Awaited<ReturnType<typeof surveillance.listKnownCases>>[number];

/** What the visit's codes propose under the list of its day; undefined where nothing. */
function proposeOf(lists: readonly notifiable.NotifiableList[], visit: Visit): (ProposedCase & { keys: string[] }) | undefined {
  const list = notifiable.notifiableAt(lists, visit.at.slice(0, 10));
  const diseases = list ? notifiable.proposeDiseases(list, visit.codes) : [];
  if (!list || diseases.length === 0) return undefined;
  const [due = ''] = diseases.map((disease) => notifiable.reportingDeadline(list, disease, visit.at)).sort();
  return {
    visitId: visit.record_id,
    personId: visit.subject_id,
    personName: visit.person_name,
    at: visit.at,
    unit: visit.unit_name,
    icd10: visit.codes,
    diseases: diseases.map((disease) => briefDisease(list, disease)),
    due,
    keys: diseases.map(({ disease }) => disease),
  };
}

/** Whether case reports tell of the visit already: one that names it, or one of the same disease that began about then. */
function isTold(lists: readonly notifiable.NotifiableList[], keyOf: ReadonlyMap<string, string>, proposal: ProposedCase & { keys: string[] }, known: readonly KnownCase[]): boolean {
  const day = proposal.at.slice(0, 10);
  const most = notifiable.notifiableAt(lists, day)?.duplicateDays ?? 0;
  return known.some((report) => report.visit === proposal.visitId || (proposal.keys.includes(keyOf.get(report.disease) ?? '') && Math.abs(daysBetween(report.onset, day)) <= most));
}

/**
 * Visits of the last weeks at some units that may be a case of a notifiable disease and that no case report tells of, the one due first
 * before the others. A person's second visit for the same disease is no second proposal.
 */
export async function listProposedCases({ database, content }: ReadStore, units: readonly number[], today: string): Promise<ProposedCase[]> {
  const lists = content.notifiable;
  const visits = await surveillance.listDiagnosedVisits(database, { units, from: addDays(today, -DAYS_BACK), to: today, categories: notifiable.proposingCategories(lists), limit: MOST_VISITS });
  const proposals = visits.flatMap((visit) => proposeOf(lists, visit) ?? []);
  const known = new Map<string, KnownCase[]>();
  const subjects = [...new Set(proposals.map(({ personId }) => personId))];
  for (const report of subjects.length > 0 ? await surveillance.listKnownCases(database, subjects) : []) known.set(report.subject_id, [...(known.get(report.subject_id) ?? []), report]);
  const keyOf = new Map(lists.flatMap(({ diseases }) => diseases.map(({ code, disease }) => [code, disease] as const)));
  const open = proposals.filter((proposal) => !isTold(lists, keyOf, proposal, known.get(proposal.personId) ?? []));
  // The oldest visit of a person and disease is the one the clock runs from.
  const first = new Map<string, ProposedCase>();
  for (const { keys, ...proposal } of open) first.set(`${proposal.personId} ${keys.join(' ')}`, proposal);
  return [...first.values()].sort((a, b) => a.due.localeCompare(b.due) || a.visitId.localeCompare(b.visitId));
}
