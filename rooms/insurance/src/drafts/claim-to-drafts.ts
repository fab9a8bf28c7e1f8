import { addDays, codeFact } from '@tuyen/records';
import type { Claim } from '../claim/claim.ts';
import type { TableRow } from '../claim/table-row.ts';
import type { ClaimDrafts, ClaimResidence } from './claim-drafts.ts';
import { ClaimNotes } from '../findings/claim-notes.ts';
import { draftCards } from './draft-cards.ts';
import { draftCarers, findInsuranceNumber } from './draft-carers.ts';
import { draftPerson } from './draft-person.ts';
import { readArrival } from './draft-stay.ts';
import { draftVisit } from './draft-visit.ts';
import { RowReader } from '../values/row-reader.ts';

export interface DraftOptions {
  /** Day of the import, `YYYY-MM-DD`: later dates are not believed. */
  today: string;
  /** What `claimDigest` gave for this claim, kept in the visit. */
  digest?: string;
}

function draftResidence(summary: RowReader, on: string): ClaimResidence | null {
  const read = (field: string, shape: RegExp): string | null => {
    const code = summary.code(field);
    if (code === '' || shape.test(code)) return code === '' ? null : code;
    summary.note('import.field-broken', 'warning', field);
    return null;
  };
  const province = read('MATINH_CU_TRU', /^[0-9]{2,3}$/);
  const district = read('MAHUYEN_CU_TRU', /^[0-9]{3}$/);
  const commune = read('MAXA_CU_TRU', /^[0-9]{5}$/);
  return province === null && district === null && commune === null ? null : { province, district, commune, on };
}

function readFacility(summary: RowReader, sender: string): string {
  const own = summary.code('MA_CSKCB');
  const facility = own === '' ? sender : own;
  if (facility === '') summary.note('import.field-missing', 'error', 'MA_CSKCB');
  else if (!/^[0-9A-Z]{5}$/.test(facility)) summary.note('import.unit-unknown', 'error', 'MA_CSKCB', { code: codeFact(facility) });
  if (own !== '' && sender !== '' && own !== sender) summary.note('import.facility-differs', 'warning', 'MA_CSKCB');
  return facility;
}

/**
 * Turns a claim into drafts of the forms `person`, `insurance-card` and `visit` (data only: finding the person, the unit
 * and the commune is the import's work). What the visit cannot do without and is missing or broken (name, sex, birth date,
 * facility, time of arrival, kind of care, an unreadable main diagnosis, a quantity) is an error; anything else that is broken is left
 * out with a warning. Every finding names HOSO, table, row and field, none a patient's data. Nothing is thrown.
 *
 * XML6 (HIV) to XML15 are counted, and stay in the claim; of them only relatives (7, 8, 11), the insurance number (11)
 * and the transfer (13) are looked at.
 */
export function claimToDrafts(claim: Claim, { today, digest }: DraftOptions): ClaimDrafts {
  const notes = new ClaimNotes(claim.number, claim.findings);
  const latest = addDays(today, 366);
  const read = (row: TableRow, table: string, number: number | undefined): RowReader => new RowReader(row, table, number, notes, latest);
  const tables = Object.fromEntries(Object.entries(claim.tables).map(([name, rows]) => [name, rows.length]));
  const { standard } = claim.standard;
  const [row] = claim.tables.XML1 ?? [];
  if (row === undefined) {
    return {
      claim: { number: claim.number, maLk: '', facility: claim.sender, standard, tables },
      at: null,
      person: { data: {}, patientNumber: null, residence: null, carers: [] },
      cards: [],
      visit: {},
      findings: notes.findings(),
      usable: false,
    };
  }
  const summary = read(row, 'XML1', undefined);
  const facility = readFacility(summary, claim.sender);
  const arrival = readArrival(summary, today);
  const cards = draftCards(summary);
  const data = draftPerson(summary, standard, arrival.day, today);
  const insuranceNumber = cards.insuranceNumber ?? findInsuranceNumber(claim.tables);
  if (insuranceNumber !== null) data.insurance_number = insuranceNumber;
  const patientNumber = summary.code('MA_BN');
  const person = {
    data,
    patientNumber: patientNumber === '' ? null : patientNumber,
    residence: arrival.day === null ? null : draftResidence(summary, arrival.day),
    carers: draftCarers(claim.tables),
  };
  const visit = draftVisit({ claim, summary, cards, arrival, today, digest, read });
  const maLk = summary.code('MA_LK');
  return {
    claim: { number: claim.number, maLk, facility, standard, tables },
    at: arrival.at,
    person,
    cards: cards.cards,
    visit,
    findings: notes.findings(),
    usable: !notes.hasErrors,
  };
}
