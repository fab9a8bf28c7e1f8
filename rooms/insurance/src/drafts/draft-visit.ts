import type { DataValue } from '@tuyen/records';
import type { Claim } from '../claim/claim.ts';
import type { TableRow } from '../claim/table-row.ts';
import { dispositions, outcomes } from './care-kinds.ts';
import type { CardDrafts } from './draft-cards.ts';
import { draftCosts } from './draft-costs.ts';
import { draftDiagnoses } from './draft-diagnoses.ts';
import { draftPrescription, draftServices } from './draft-lines.ts';
import { type Arrival, draftStay } from './draft-stay.ts';
import { draftVitalSigns } from './draft-vital-signs.ts';
import { fieldNames } from '../values/field-names.ts';
import type { RowReader } from '../values/row-reader.ts';

type Draft = Record<string, DataValue>;

/** Everything the parts of a visit are read with. */
export interface VisitSource {
  claim: Claim;
  summary: RowReader;
  cards: CardDrafts;
  arrival: Arrival;
  /** `YYYY-MM-DD` */
  today: string;
  digest: string | undefined;
  read: (row: TableRow, table: string, number: number) => RowReader;
}

/** Who examined: the one of the examination (cost group 13), else who ordered first. */
function findDoctor(tables: Claim['tables']): string {
  const services = tables.XML3 ?? [];
  const examination = services.find((row) => row.MA_NHOM?.trim() === '13');
  const rows = [...(examination === undefined ? [] : [examination]), ...(tables.XML2 ?? []).slice(0, 1), ...services.slice(0, 1), ...(tables.XML13 ?? [])];
  for (const row of rows) {
    const doctor = row.MA_BAC_SI?.trim() ?? '';
    if (doctor !== '') return doctor.slice(0, 255);
  }
  return '';
}

function draftEnd(summary: RowReader, transfer: TableRow | undefined): Draft {
  const draft: Draft = {};
  const outcome = summary.choice('KET_QUA_DTRI', outcomes, 'warning');
  const disposition = summary.choice(summary.pick(fieldNames.discharge), dispositions, 'warning');
  if (outcome !== null) draft.outcome = outcome;
  if (disposition !== null) draft.disposition = disposition;
  if (disposition !== 'referred' && disposition !== 'referred-own-request') return draft;
  const to = summary.code('MA_NOI_DEN') || transfer?.MA_CSKCB_DEN?.trim() || transfer?.MA_NOI_DEN?.trim() || '';
  if (to !== '') draft.referred_to = to.slice(0, 100);
  return draft;
}

/** Clinical signs of the transfer slip (XML13), else the first note of the clinical course (XML5). */
function draftSymptoms({ claim, read }: VisitSource, first: RowReader | undefined, note: string): string | null {
  const [slip] = claim.tables.XML13 ?? [];
  const signs = slip === undefined ? null : read(slip, 'XML13', 1).text('DAU_HIEU_LS', 4000);
  if (signs !== null || first === undefined || note === '') return signs;
  return first.fit(note, first.pick(fieldNames.note), 4000);
}

function draftWords(source: VisitSource): Draft {
  const { claim, summary, read } = source;
  const notes = (claim.tables.XML5 ?? []).map((row, at) => read(row, 'XML5', at + 1));
  const { signs, note } = draftVitalSigns(summary, notes, claim.standard.standard === '3176');
  const words: Record<string, DataValue | undefined> = {
    reason: summary.text('LY_DO_VV', 1000) ?? undefined,
    symptoms: draftSymptoms(source, notes[0], note) ?? undefined,
    vital_signs: Object.keys(signs).length === 0 ? undefined : { ...signs },
  };
  const draft: Draft = {};
  for (const [field, value] of Object.entries(words)) if (value !== undefined) draft[field] = value;
  return draft;
}

/** Insured: a card or money of the fund, unless MA_DOITUONG_KCB 9 says the visit is not claimed (QĐ 3276/QĐ-BYT). */
function isInsured(summary: RowReader, numbers: string, fund: DataValue | undefined): boolean {
  if (summary.code('MA_DOITUONG_KCB') === '9') return false;
  return numbers !== '' || (typeof fund === 'number' && fund > 0);
}

/** Data of form `visit`. Lists that are empty are left out. */
export function draftVisit(source: VisitSource): Draft {
  const { claim, summary, cards, arrival, today, digest, read } = source;
  const { tables } = claim;
  const visit: Draft = {};
  const id = summary.code('MA_LK');
  if (id !== '') visit.claim_id = summary.fit(id, 'MA_LK', 100);
  Object.assign(visit, draftStay(summary, arrival, claim.standard.standard, today), draftWords(source));
  const diagnoses = draftDiagnoses(summary);
  if (diagnoses.length > 0) visit.diagnosis = diagnoses;
  const prescription = draftPrescription(tables.XML2 ?? [], read);
  if (prescription.length > 0) visit.prescription = prescription;
  const services = draftServices(tables.XML3 ?? [], tables.XML4 ?? [], read);
  if (services.length > 0) visit.service = services;
  const costs = draftCosts(summary, [...prescription, ...services]);
  visit.insured = isInsured(summary, cards.numbers, costs.fund);
  if (cards.numbers !== '') visit.card_number = cards.numbers;
  if (Object.keys(costs).length > 0) visit.cost = costs;
  Object.assign(visit, draftEnd(summary, tables.XML13?.[0]));
  const doctor = findDoctor(tables);
  if (doctor !== '') visit.doctor = doctor;
  visit.source = { standard: claim.standard.standard, ...(digest === undefined ? {} : { digest }) };
  return visit;
}
