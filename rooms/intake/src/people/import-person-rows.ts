import { createHash } from 'node:crypto';
import { judgeNames } from '@tuyen/matching';
import { type Finding, type RecordDraft, Refusal, normaliseName } from '@tuyen/records';
import { type Outcome, appendGroups, listCandidates, settleParkedByDigest } from '@tuyen/store';
import type { ImportContext } from '../runs/import-context.ts';
import { countRecord, noteDoubt, noteFinding, settleUnchanged } from '../runs/import-tally.ts';
import { park } from '../runs/park.ts';
import type { NumberedRow, TargetRow } from '../tables/map-columns.ts';
import { personTargets } from '../tables/column-targets.ts';
import { Candidates } from './candidates.ts';
import { type EntryHeader, draftOf, importId, newFields, personUpdate } from './draft-person-records.ts';
import { type ListPlace, findListPlace, recordUnit } from './list-place.ts';
import { type Match, type Sought, matchPerson } from './match-person.ts';
import { BatchHouseholds } from './plan-households.ts';
import { type PersonRow, readPersonRow } from './read-person-row.ts';

/** Rows of one transaction. */
const BATCH = 200;

export interface PersonListOptions {
  /** Code or id of the unit the list is of. */
  unit?: string;
  hasCommune: boolean;
}

/** One list on its way in. */
interface PersonList {
  context: ImportContext;
  file: string;
  options: PersonListOptions;
  place: ListPlace;
  /** Citizen number, or identity of somebody without numbers → where the file has it first. */
  seen: Map<string, { line: number; name: string; digest: string }>;
  /** People whom rows of the file named already: another row without their number is somebody else (twins, namesakes). */
  taken: Set<string>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const digestOf = (row: TargetRow, unit: string | undefined): string => createHash('sha256').update(JSON.stringify([row, unit ?? null])).digest('hex');

/** Names a row's person for ever: by number, else by name as written with its tones, birth, sex, commune and household. */
function identityOf({ person, card, commune, household }: PersonRow): { name: string; numbered: boolean } {
  const number = text(person['citizen_number']) || text(person['insurance_number']) || text(card?.['number']);
  if (number !== '') return { name: `person|${number}`, numbered: true };
  const name = normaliseName(text(person['name'])).toLowerCase();
  return { name: `person|${name}|${text(person['birth_date'])}|${text(person['sex'])}|${commune.id}|${household?.number ?? ''}`, numbered: false };
}

const soughtOf = ({ person, card, commune }: PersonRow): Sought => ({ data: person, cards: card ? [text(card['number'])] : [], communeKey: commune.key });

async function parkRow({ context, file, options }: PersonList, { line, row }: NumberedRow, findings: readonly Finding[]): Promise<void> {
  await park(context, file, `${line}`, findings, { kind: 'person-row', content: JSON.stringify({ row, unit: options.unit ?? null }), digest: digestOf(row, options.unit) });
}

/** A number the file gives to two people, or a person without numbers whom it names twice with other details. */
function repeated(list: PersonList, row: PersonRow): 'no' | 'same' | Finding {
  const digest = digestOf(row.row, list.options.unit);
  const identity = identityOf(row);
  const name = text(row.person['name']);
  const first = list.seen.get(identity.name);
  if (!first) {
    list.seen.set(identity.name, { line: row.line, name, digest });
    return 'no';
  }
  if (first.digest === digest) return 'same';
  if (identity.numbered && judgeNames(first.name, name) === 'same') return 'no';
  return { code: 'import.duplicate-in-file', severity: 'error', field: row.person['citizen_number'] === undefined ? 'name' : 'citizen_number', facts: { line: first.line } };
}

interface Planned {
  row: PersonRow;
  group: RecordDraft[];
}

/** Records about the person of a row: new, or what the row adds to a known one. */
function personDrafts(header: EntryHeader, row: PersonRow, match: Exclude<Match, { kind: 'contradiction' }>, personId: string, candidates: Candidates, household: string | undefined): RecordDraft[] {
  const sought = soughtOf(row);
  const data = { ...row.person, ...(household === undefined ? {} : { household }) };
  const known = match.kind === 'known' ? match.person : undefined;
  const added = known ? newFields(data, known) : {};
  const drafts: RecordDraft[] = [];
  if (!known) drafts.push(draftOf(header, 'person', 'person', personId, 'person', data));
  else if (Object.keys(added).length > 0) drafts.push(personUpdate(header, known, added));
  const settled = known !== undefined && known.communes.length > 0;
  const residence = { kind: 'permanent', commune: row.commune.id, from: header.at, reason_in: 'first-list', ...(household === undefined ? {} : { household }) };
  if (!settled) drafts.push(draftOf(header, 'residence', 'person', personId, 'residence', residence));
  const key = row.card?.['from'] === undefined ? undefined : `${text(row.card['number'])} ${text(row.card['from'])}`;
  const newCard = key !== undefined && !known?.cards.includes(key);
  if (newCard) drafts.push(draftOf(header, 'insurance-card', 'person', personId, `card|${key}`, row.card!));
  const cards = newCard ? [key] : [];
  if (known) candidates.learn(known, added, cards, settled ? null : row.commune.key);
  else candidates.add(personId, { ...sought, data }, cards);
  return drafts;
}

const labelOf = (field: string): string => personTargets.find((target) => target.id === field)?.label.vi ?? field;
/** What a contradiction is about, by the list's own column. */
const inColumns = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => {
    const field = finding.code === 'import.citizen-number-taken' ? 'citizen_number' : 'card_number';
    return { ...finding, field, facts: { ...finding.facts, field: labelOf(field) } };
  });

function matchRow({ taken }: PersonList, row: PersonRow, candidates: Candidates, personId: string): Match {
  const sought = soughtOf(row);
  const byNumber = candidates.byNumber(sought);
  const before = byNumber.length === 0 ? candidates.byId(personId) : undefined;
  return before ? { kind: 'known', person: before } : matchPerson(sought, byNumber, candidates.byBirth(sought).filter((person) => !taken.has(person.id)), 'list');
}

async function planRow(list: PersonList, row: PersonRow, candidates: Candidates, households: BatchHouseholds): Promise<Planned | undefined> {
  const { context, file } = list;
  const again = repeated(list, row);
  if (again === 'same') settleUnchanged(context.tally, digestOf(row.row, list.options.unit));
  else if (again !== 'no') await parkRow(list, row, [again]);
  if (again !== 'no') return undefined;
  const entry = identityOf(row).name;
  const newId = importId(entry, 'subject');
  const match = matchRow(list, row, candidates, newId);
  if (match.kind === 'contradiction') {
    await parkRow(list, row, inColumns(match.findings));
    return undefined;
  }
  const doubt = match.kind === 'known' ? match.doubt && { person: match.person, ...match.doubt } : match.lookalike;
  if (doubt) noteDoubt(context.tally, { file, entry: `${row.line}`, personId: doubt.person.id, score: doubt.score, reasons: doubt.reasons });
  const personId = match.kind === 'known' ? match.person.id : newId;
  list.taken.add(personId);
  const unit = await recordUnit(context, list.place, row.commune);
  const header = { entry, unit, at: context.today, by: context.by, enteredAt: context.now().toISOString() };
  households.note(row, unit, personId);
  return { row, group: personDrafts(header, row, match, personId, candidates, households.idOf(row)) };
}

async function settleRow(list: PersonList, { row, group }: Planned, outcomes: readonly Outcome[]): Promise<string | undefined> {
  const { tally } = list.context;
  const refused = outcomes.filter((outcome) => outcome.status === 'refused');
  if (refused.length > 0) {
    await parkRow(list, row, refused.flatMap((outcome) => outcome.findings));
    return undefined;
  }
  const digest = digestOf(row.row, list.options.unit);
  const written = group.filter((_, i) => outcomes[i]!.status === 'recorded');
  for (const { form } of written) countRecord(tally, form);
  if (written.length === 0) settleUnchanged(tally, digest);
  tally.settled?.add(digest);
  const findings = [...row.findings, ...outcomes.flatMap((outcome) => outcome.findings)];
  for (const finding of findings) noteFinding(tally, list.file, { ...finding, facts: { ...finding.facts, line: row.line } });
  return digest;
}

async function importBatch(list: PersonList, rows: readonly PersonRow[]): Promise<void> {
  const { context } = list;
  const { database, site } = context.store;
  const candidates = await Candidates.read(database, rows.map(soughtOf));
  candidates.addKnown(await listCandidates(database, rows.map((row) => importId(identityOf(row).name, 'subject'))));
  const households = await BatchHouseholds.read(context, rows);
  const planned: Planned[] = [];
  for (const row of rows) {
    const plan = await planRow(list, row, candidates, households);
    if (plan) planned.push(plan);
  }
  const homes = households.drafts();
  const outcomes = await appendGroups(site, [...homes.map((draft) => [draft]), ...planned.map((plan) => plan.group)]);
  for (const outcome of outcomes.slice(0, homes.length).flat()) {
    if (outcome.status === 'recorded') countRecord(context.tally, 'household');
    for (const finding of outcome.findings) noteFinding(context.tally, list.file, finding);
  }
  const done: string[] = [];
  for (const [i, plan] of planned.entries()) {
    const digest = await settleRow(list, plan, outcomes[homes.length + i]!);
    if (digest !== undefined) done.push(digest);
  }
  await settleParkedByDigest(database, done);
}

/**
 * Brings the rows of a list of people in: person, household, residence and card, each new, filled up, unchanged or parked.
 * A list never overwrites what is known of a person; it fills blanks.
 * @throws Refusal `import.column-missing` when neither the list nor its unit says a commune
 */
export async function importPersonRows(context: ImportContext, file: string, rows: Iterable<NumberedRow>, options: PersonListOptions): Promise<void> {
  const place = await findListPlace(context, options.unit);
  if (!options.hasCommune && place.commune === null) throw new Refusal('import.column-missing', { column: labelOf('commune') });
  const list: PersonList = { context, file, options, place, seen: new Map(), taken: new Set() };
  let batch: PersonRow[] = [];
  for (const numbered of rows) {
    const row = await readPersonRow(context, numbered, place);
    if ('row' in row) batch.push(row);
    else await parkRow(list, numbered, row.findings);
    if (batch.length < BATCH) continue;
    await importBatch(list, batch);
    batch = [];
  }
  if (batch.length > 0) await importBatch(list, batch);
}
