import { type Finding, type RecordData, checkCitizenNumber, codeFact, nameSimilarity, normaliseName, parseTypedDate, readInsuranceCard } from '@tuyen/records';
import type { UnitCode } from '@tuyen/store';
import type { ImportContext } from '../runs/import-context.ts';
import type { NumberedRow, TargetRow } from '../tables/map-columns.ts';
import { personTargets } from '../tables/column-targets.ts';
import type { TableCell } from '../tables/read-table.ts';
import { findCode } from './code-names.ts';
import { type ListPlace, findCommune } from './list-place.ts';
import { cellText, parsePoverty, parseRelation, parseSex } from './row-words.ts';

/** A household as one row speaks of it. */
export interface RowHousehold {
  number: string;
  data: RecordData;
  isHead: boolean;
}

/** A row of a list of people, understood. */
export interface PersonRow extends NumberedRow {
  /** Data of form `person`. */
  person: RecordData;
  commune: UnitCode;
  household: RowHousehold | null;
  /** Data of form `insurance-card`, without `from` when the list does not say it. */
  card: RecordData | null;
  findings: Finding[];
}

const labels = new Map(personTargets.map((target) => [target.id, target.label.vi]));

/** Notes of one row; an error keeps the row out. */
class RowNotes {
  readonly findings: Finding[] = [];

  note(severity: Finding['severity'], code: string, field: string, facts: NonNullable<Finding['facts']> = {}): null {
    this.findings.push({ code, severity, field, facts: { field: labels.get(field) ?? field, ...facts } });
    return null;
  }
}

const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** A date as typed, as Excel's day number (a cell nobody formatted as a date), or a year. */
function readDate(notes: RowNotes, field: string, cell: TableCell | undefined, today: string, severity: Finding['severity']): string | null {
  if (cellText(cell) === '') return null;
  const text = typeof cell === 'number' && Number.isInteger(cell) && cell > 3000 && cell < 80_000 ? new Date(EXCEL_EPOCH_MS + cell * 86_400_000).toISOString().slice(0, 10) : cellText(cell).replace(/ 0?0:00(:00)?$/, '');
  const { value, findings } = parseTypedDate(text, today);
  if (value !== null) return value;
  const year = findings[0]!.code === 'date.year-implausible';
  return notes.note(severity, year ? 'import.date-impossible' : findings[0]!.code === 'date.not-recognised' ? 'import.date-impossible' : findings[0]!.code, field, findings[0]!.facts ?? {});
}

function readBirth(notes: RowNotes, row: TargetRow, today: string): string | null {
  if (cellText(row['birth_date']) === '') return notes.note('error', 'import.field-missing', 'birth_date');
  const birth = readDate(notes, 'birth_date', row['birth_date'], today, 'error');
  return birth !== null && birth > today.slice(0, birth.length) ? notes.note('error', 'import.date-future', 'birth_date') : birth;
}

/** Excel keeps numbers without their first zeros. */
function digitsOf(cell: TableCell | undefined, width: number): string {
  const text = cellText(cell).replace(/[\s.'-]/g, '').toUpperCase();
  return typeof cell === 'number' && text.length < width && text.length > 9 ? text.padStart(width, '0') : text;
}

function readNumbers(notes: RowNotes, row: TargetRow, person: Record<string, string>): void {
  const citizen = digitsOf(row['citizen_number'], 12);
  if (/^\d{12}$/.test(citizen)) {
    person['citizen_number'] = citizen;
    for (const { code } of checkCitizenNumber(citizen, { ...(person['sex'] ? { sex: person['sex'] } : {}), ...(person['birth_date'] ? { birthDate: person['birth_date'] } : {}) })) notes.note('warning', code, 'citizen_number');
  } else if (/^(\d{9}|[A-Z]\d{7})$/.test(citizen)) person['old_citizen_number'] = citizen;
  else if (citizen !== '') notes.note('warning', 'import.citizen-number-broken', 'citizen_number');
  const old = digitsOf(row['old_citizen_number'], 9);
  if (/^(\d{9}|[A-Z]\d{7})$/.test(old)) person['old_citizen_number'] = old;
  else if (/^\d{12}$/.test(old) && person['citizen_number'] === undefined) person['citizen_number'] = old;
  else if (old !== '') notes.note('warning', 'import.field-broken', 'old_citizen_number');
  const insurance = cellText(row['insurance_number']).replace(/\s/g, '');
  if (/^\d{8,10}$/.test(insurance) && (insurance.length === 10 || typeof row['insurance_number'] === 'number')) person['insurance_number'] = insurance.padStart(10, '0');
  else if (insurance !== '') notes.note('warning', 'import.insurance-number-broken', 'insurance_number');
}

function readCard(notes: RowNotes, row: TargetRow, person: Record<string, string>, today: string): RecordData | null {
  const sent = cellText(row['card_number']).replace(/[\s-]/g, '');
  if (sent === '') return null;
  const { value } = readInsuranceCard(sent);
  if (value === null || !/^(?:[A-Z]{2}\d{13}|\d{10})$/.test(value.number)) return notes.note('warning', 'import.insurance-number-broken', 'card_number');
  if (value.insuranceNumber !== null) person['insurance_number'] ??= value.insuranceNumber;
  const card: Record<string, string> = { number: value.number };
  if (value.number.length === 15) card['benefit_code'] = value.number.slice(0, 3);
  const from = readDate(notes, 'card_from', row['card_from'], today, 'warning');
  const to = readDate(notes, 'card_to', row['card_to'], today, 'warning');
  if (from?.length === 10) card['from'] = from;
  if (to?.length === 10 && (from === null || to >= from)) card['to'] = to;
  else if (to !== null) notes.note('warning', 'import.dates-reversed', 'card_to', { later: labels.get('card_to')!, earlier: labels.get('card_from')! });
  return card;
}

const fit = (notes: RowNotes, field: string, text: string, maximum: number): string => {
  if (text.length <= maximum) return text;
  notes.note('warning', 'import.field-too-long', field, { length: text.length, maximum });
  return text.slice(0, maximum).trim();
};

async function readRest(context: ImportContext, notes: RowNotes, row: TargetRow, person: Record<string, string>): Promise<void> {
  for (const [field, system] of [['ethnic_group', 'ethnic-group'], ['occupation', 'occupation']] as const) {
    const text = cellText(row[field]);
    if (text === '') continue;
    const code = await findCode(context, system, text);
    if (code === undefined) notes.note('warning', 'import.value-unknown', field);
    else person[field] = code;
  }
  const phone = cellText(row['phone']).replace(/^(\d{9})$/, typeof row['phone'] === 'number' ? '0$1' : '$1');
  if (/^[+0-9][0-9 .]{7,14}$/.test(phone)) person['phone'] = phone;
  else if (phone !== '') notes.note('warning', 'import.field-broken', 'phone');
  const address = cellText(row['address']);
  if (address !== '') person['address'] = fit(notes, 'address', address, 500);
}

function readHousehold(notes: RowNotes, row: TargetRow, commune: UnitCode, person: Record<string, string>): RowHousehold | null {
  const relation = cellText(row['relation']);
  const headName = cellText(row['head_name']);
  if (relation !== '') person['relation_to_head'] = parseRelation(relation);
  else if (headName !== '' && nameSimilarity(normaliseName(headName), person['name'] ?? '') === 1) person['relation_to_head'] = 'head';
  const number = fit(notes, 'household_number', cellText(row['household_number']), 50);
  if (number === '') return null;
  const village = fit(notes, 'village', cellText(row['village']), 150);
  const poverty = cellText(row['poverty']);
  const status = poverty === '' ? undefined : parsePoverty(poverty);
  if (poverty !== '' && status === undefined) notes.note('warning', 'import.value-unknown', 'poverty');
  const data: RecordData = {
    number,
    commune: commune.id,
    ...(village === '' ? {} : { village_name: village }),
    ...(person['address'] === undefined ? {} : { address: person['address'] }),
    ...(status === undefined ? {} : { poverty: status }),
  };
  return { number, data, isHead: person['relation_to_head'] === 'head' };
}

async function readPlace(context: ImportContext, notes: RowNotes, row: TargetRow, place: ListPlace): Promise<UnitCode | null> {
  const text = cellText(row['commune']);
  if (text === '') return place.commune ?? notes.note('error', 'import.field-missing', 'commune');
  return (await findCommune(context, text, place)) ?? notes.note('error', 'import.commune-unknown', 'commune', { code: codeFact(text) });
}

/** Understands one row of a list of people, or says what is wrong with it, column by column. Nothing is thrown. */
export async function readPersonRow(context: ImportContext, { line, row }: NumberedRow, place: ListPlace): Promise<PersonRow | { findings: Finding[] }> {
  const notes = new RowNotes();
  const person: Record<string, string> = {};
  const name = normaliseName(cellText(row['name']));
  if (name === '' || !/\p{L}/u.test(name)) notes.note('error', 'import.name-missing', 'name');
  else if (name.length > 150) notes.note('error', 'import.field-too-long', 'name', { length: name.length, maximum: 150 });
  else person['name'] = name;
  const sex = parseSex(cellText(row['sex']));
  if (sex !== undefined) person['sex'] = sex;
  else notes.note('error', cellText(row['sex']) === '' ? 'import.field-missing' : 'import.sex-unknown', 'sex');
  const birth = readBirth(notes, row, context.today);
  if (birth !== null) person['birth_date'] = birth;
  readNumbers(notes, row, person);
  await readRest(context, notes, row, person);
  const card = readCard(notes, row, person, context.today);
  const commune = await readPlace(context, notes, row, place);
  if (commune === null || notes.findings.some((finding) => finding.severity === 'error')) return { findings: notes.findings };
  return { line, row, person, commune, household: readHousehold(notes, row, commune, person), card, findings: notes.findings };
}
