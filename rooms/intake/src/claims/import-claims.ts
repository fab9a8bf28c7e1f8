import { type Finding, type RecordDraft, codeFact } from '@tuyen/records';
import { type KnownClaim, type Outcome, appendGroups, dismissOtherVersions, findClaims, settleParkedByDigest } from '@tuyen/store';
import { Candidates } from '../people/candidates.ts';
import { type EntryHeader, draftOf, importId, newFields, personUpdate } from '../people/draft-person-records.ts';
import { type Match, type Sought, matchPerson } from '../people/match-person.ts';
import { facilityUnit } from '../runs/facility-unit.ts';
import type { ImportContext } from '../runs/import-context.ts';
import { countRecord, noteDoubt, noteFinding, settleUnchanged } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';
import { type ClaimEntry, entryName } from './claim-entry.ts';
import type { ReadClaim } from './reading/read-claim.ts';

/** Parks a claim with everything it holds; the sender's code stands among the facts, so that a later version finds it. */
async function parkClaim(context: ImportContext, file: string, { evidence, drafts, digest }: ReadClaim, findings: readonly Finding[]): Promise<void> {
  const place = { hoSo: drafts.claim.number, facility: codeFact(drafts.claim.facility) };
  await park(context, file, entryName(drafts), findings.map((finding) => ({ ...finding, facts: { ...place, ...finding.facts } })), { kind: 'claim', content: evidence(), digest });
}

/** Finds a claim's units; a claim with errors is parked and undefined comes back. */
async function prepareEntry(context: ImportContext, file: string, claim: ReadClaim): Promise<ClaimEntry | undefined> {
  const { drafts } = claim;
  for (const finding of drafts.findings) if (finding.severity !== 'error') noteFinding(context.tally, file, finding);
  if (!drafts.usable || drafts.at === null) {
    await parkClaim(context, file, claim, drafts.findings);
    return undefined;
  }
  const day = drafts.at.slice(0, 10);
  const code = drafts.person.residence?.commune ?? null;
  const on = drafts.person.residence?.on ?? day;
  const commune = code === null ? null : (context.communes.at(code, on) ?? null);
  return { ...claim, file, facility: await facilityUnit(context, drafts.claim.facility, day, file), commune, communeUnknown: code !== null && commune === null ? code : null };
}

const headerOf = (context: ImportContext, entry: ClaimEntry): EntryHeader => ({
  entry: `${entry.drafts.claim.facility}|${entry.drafts.claim.maLk}`,
  unit: entry.facility.id,
  at: entry.drafts.at!,
  by: context.by,
  enteredAt: context.now().toISOString(),
});

const soughtOf = (entry: ClaimEntry): Sought => ({
  data: entry.drafts.person.data,
  cards: entry.drafts.cards.map((card) => String(card['number'])),
  communeKey: entry.commune?.key ?? null,
});

const cardKey = (card: RecordDraft['data']): string => `${card['number']} ${card['from']}`;

/** Records about the person of a claim: new, or what the claim adds to a known one. */
function personDrafts(header: EntryHeader, entry: ClaimEntry, match: Exclude<Match, { kind: 'contradiction' }>, candidates: Candidates): { personId: string; drafts: RecordDraft[] } {
  const sought = soughtOf(entry);
  const drafts: RecordDraft[] = [];
  const isNew = match.kind === 'new';
  const personId = isNew ? importId(header.entry, 'subject') : match.person.id;
  const known = isNew ? undefined : match.person;
  if (isNew) drafts.push(draftOf(header, 'person', 'person', personId, 'person', sought.data));
  const added = known ? newFields(sought.data, known) : {};
  if (known && Object.keys(added).length > 0) drafts.push(personUpdate(header, known, added));
  const day = header.at.slice(0, 10);
  const settled = known !== undefined && known.communes.length > 0;
  if (entry.commune && !settled) drafts.push(draftOf(header, 'residence', 'person', personId, 'residence', { kind: 'permanent', commune: entry.commune.id, from: day, reason_in: 'first-list' }));
  const cards = entry.drafts.cards.filter((card) => card['from'] !== undefined && !known?.cards.includes(cardKey(card)));
  for (const [n, card] of cards.entries()) drafts.push(draftOf(header, 'insurance-card', 'person', personId, `card|${n}|${cardKey(card)}`, card));
  if (isNew) candidates.add(personId, sought, cards.map(cardKey));
  else candidates.learn(match.person, added, cards.map(cardKey), settled ? null : sought.communeKey);
  return { personId, drafts };
}

/** A claim sent before under the same MA_LK becomes a correction of its visit; the person stays the one it was recorded for. */
function correctionDraft(header: EntryHeader, entry: ClaimEntry, known: KnownClaim): RecordDraft {
  return {
    ...draftOf(header, 'visit', 'person', known.subject_id, `visit|${entry.digest}|${known.newest_id}`, entry.drafts.visit),
    replaces: known.newest_id,
    reason: 'Cơ sở gửi lại hồ sơ với nội dung khác',
  };
}

interface Planned {
  entry: ClaimEntry;
  group: RecordDraft[];
  correction: boolean;
}

async function planNew(context: ImportContext, entry: ClaimEntry, candidates: Candidates): Promise<Planned | undefined> {
  const header = headerOf(context, entry);
  const sought = soughtOf(entry);
  const match = matchPerson(sought, candidates.byNumber(sought), candidates.byBirth(sought));
  const name = entryName(entry.drafts);
  if (match.kind === 'contradiction') {
    await parkClaim(context, entry.file, entry, match.findings);
    return undefined;
  }
  const doubt = match.kind === 'known' ? match.doubt && { person: match.person, ...match.doubt } : match.lookalike;
  if (doubt) noteDoubt(context.tally, { file: entry.file, entry: name, personId: doubt.person.id, score: doubt.score, reasons: doubt.reasons });
  const { personId, drafts } = personDrafts(header, entry, match, candidates);
  return { entry, correction: false, group: [...drafts, draftOf(header, 'visit', 'person', personId, 'visit', entry.drafts.visit)] };
}

/**
 * A commune nobody knows: the visit goes in, the residence waits. Parked before the visit is written, so that an import cut short in between
 * loses nothing; a second import of the visit finds it in and does not come here again.
 */
async function parkCommune(context: ImportContext, { entry, group, correction }: Planned): Promise<void> {
  if (entry.communeUnknown === null || correction) return;
  const code = codeFact(entry.communeUnknown);
  const finding = { code: 'import.commune-unknown', severity: 'warning' as const, field: 'XML1[1].MAXA_CU_TRU', facts: { code, hoSo: entry.drafts.claim.number } };
  const content = { personId: group.at(-1)!.subjectId, commune: entry.communeUnknown, on: entry.drafts.at!.slice(0, 10), unit: entry.facility.id, claim: headerOf(context, entry).entry };
  await park(context, entry.file, entryName(entry.drafts), [finding], { kind: 'commune', content: JSON.stringify(content), digest: communeDigest(entry) });
}

const communeDigest = (entry: ClaimEntry): string => `${entry.digest}c`;

/** Returns whether the claim is in. */
async function settleOutcome(context: ImportContext, planned: Planned, outcomes: readonly Outcome[]): Promise<boolean> {
  const { entry, group, correction } = planned;
  const refused = outcomes.filter((outcome) => outcome.status === 'refused');
  if (refused.length > 0) {
    await parkClaim(context, entry.file, entry, refused.flatMap((outcome) => outcome.findings));
    return false;
  }
  const written = outcomes.flatMap((outcome, i) => (outcome.status === 'recorded' ? [group[i]!.form] : []));
  for (const form of written) countRecord(context.tally, form);
  if (written.length === 0) settleUnchanged(context.tally, entry.digest);
  else if (correction) context.tally.corrected += 1;
  context.tally.settled?.add(entry.digest);
  for (const outcome of outcomes) for (const finding of outcome.findings) noteFinding(context.tally, entry.file, { ...finding, facts: { ...finding.facts, hoSo: entry.drafts.claim.number } });
  return true;
}

/** The last of several versions of one claim in a batch wins its own turn: they are taken one batch after another. */
function splitRepeats(entries: readonly ClaimEntry[]): ClaimEntry[][] {
  const rounds: ClaimEntry[][] = [];
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const key = `${entry.facility.key} ${entry.drafts.claim.maLk}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(entry);
  }
  return rounds;
}

/** A claim that was sent before. An old version sent again (a file of last month) does not undo its correction. */
function noteKnown(context: ImportContext, entry: ClaimEntry, before: KnownClaim): void {
  settleUnchanged(context.tally, entry.digest);
  if (before.digest === entry.digest) return;
  noteFinding(context.tally, entry.file, { code: 'import.duplicate-claim', severity: 'warning', field: 'XML1[1].MA_LK', facts: { hoSo: entry.drafts.claim.number } });
}

/** What waits for claims that are in waits no more. */
async function settleWaiting(context: ImportContext, entries: readonly ClaimEntry[]): Promise<void> {
  await settleParkedByDigest(context.store.database, entries.map((entry) => entry.digest));
  await dismissOtherVersions(context.store.database, entries.map(({ drafts, digest }) => ({ facility: drafts.claim.facility, claimId: drafts.claim.maLk, digest })));
}

async function importRound(context: ImportContext, entries: readonly ClaimEntry[]): Promise<void> {
  const { store } = context;
  const known = new Map((await findClaims(store.database, entries.map((entry) => ({ unitKey: entry.facility.key, claimId: entry.drafts.claim.maLk })))).map((row) => [`${row.unit_key} ${row.claim_id}`, row]));
  const fresh: ClaimEntry[] = [];
  const planned: Planned[] = [];
  for (const entry of entries) {
    const before = known.get(`${entry.facility.key} ${entry.drafts.claim.maLk}`);
    if (!before) fresh.push(entry);
    else if (before.digests.includes(entry.digest)) noteKnown(context, entry, before);
    else planned.push({ entry, correction: true, group: [correctionDraft(headerOf(context, entry), entry, before)] });
  }
  const candidates = await Candidates.read(store.database, fresh.map(soughtOf));
  for (const entry of fresh) {
    const plan = await planNew(context, entry, candidates);
    if (plan) planned.push(plan);
  }
  if (planned.length === 0) return;
  for (const plan of planned) await parkCommune(context, plan);
  const outcomes = await appendGroups(store.site, planned.map((plan) => plan.group));
  const done: ClaimEntry[] = [];
  for (const [i, plan] of planned.entries()) if (await settleOutcome(context, plan, outcomes[i]!)) done.push(plan.entry);
  await settleWaiting(context, done);
}

/** Brings a batch of claims in: each becomes a visit of the right person, a correction, nothing new, or is parked. */
export async function importClaims(context: ImportContext, file: string, claims: readonly ReadClaim[]): Promise<void> {
  const entries: ClaimEntry[] = [];
  for (const claim of claims) {
    const entry = await prepareEntry(context, file, claim);
    if (entry) entries.push(entry);
  }
  for (const round of splitRepeats(entries)) await importRound(context, round);
}

