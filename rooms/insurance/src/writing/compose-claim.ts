import type { RecordData } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import type { Standard } from '../tables/standard.ts';
import type { ClaimSource, ClaimTables } from './claim-source.ts';
import { type LineContext, composeDrug, composeResult, composeService } from './compose-lines.ts';
import { composeNote } from './compose-note.ts';
import { chooseCareType, composeSummary, isSupply } from './compose-summary.ts';
import { formatText } from './format-value.ts';
import { shareAmounts } from './share-amounts.ts';

function listGroup(visit: RecordData, field: string): RecordData[] {
  return (Array.isArray(visit[field]) ? visit[field] : []) as RecordData[];
}

function findMainDiagnosis(visit: RecordData): string {
  return formatText(listGroup(visit, 'diagnosis').find(({ rank }) => rank === 'main')?.code);
}

/**
 * Writes the tables of a claim from a person and a visit: XML1, and XML2 to XML5 when there is something for them.
 * Amounts are consistent by construction: line identities and totals of QĐ 3176 tables 1 to 3 hold to the hundredth.
 * What is not known stays empty; `checkTable` says what a standard still asks for.
 *
 * QĐ 4210 has no place for identity number, ethnic group, reason, follow-up or where a patient was sent; no standard
 * has one for blood pressure, pulse and the like of a plain examination (XML5 is not sent for it).
 */
export function composeClaim(source: ClaimSource, standard: Standard): ClaimTables {
  const { visit, maLk } = source;
  const drugs = listGroup(visit, 'prescription');
  const services = listGroup(visit, 'service');
  const shares = shareAmounts(visit, [...drugs, ...services], source.benefitPercent ?? 100);
  const context: LineContext = {
    standard,
    maLk,
    department: source.department ?? '',
    doctor: formatText(visit.doctor),
    diagnosis: findMainDiagnosis(visit),
  };
  const share = (at: number): (typeof shares)[number] => shares[at] ?? { amount: 0, fund: 0, patient: 0, coPayment: 0, other: 0 };
  const results = services.filter((service) => !isSupply(service) && formatText(service.result) !== '' && formatText(service.code) !== '');
  const note = composeNote(visit, chooseCareType(visit, standard), standard, maLk);
  const tables: Record<string, TableRow[]> = {
    XML1: [composeSummary(source, standard, { drugs, services, shares })],
    XML2: drugs.map((drug, at) => composeDrug(drug, share(at), at + 1, context)),
    XML3: services.map((service, at) => composeService(service, share(drugs.length + at), at + 1, context)),
    XML4: results.map((service, at) => composeResult(service, at + 1, context)),
    XML5: note === null ? [] : [note],
  };
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
}
