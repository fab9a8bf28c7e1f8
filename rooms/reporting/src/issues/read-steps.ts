import { createHash } from 'node:crypto';
import type { ReportStep } from '@tuyen/contract';
import { type Period, type RecordData, Refusal, deriveId } from '@tuyen/records';
import { type ReadStore, type UnitRow, findUnits, listRecordsOf } from '@tuyen/store';
import { type FoldedLife, type LoggedStep, foldReportLife } from './fold-report-life.ts';

/** A step with all that its record says. */
export interface FullStep extends LoggedStep {
  at: string;
  data: RecordData;
}

/** Keeps reports apart from other things whose ids are derived. */
const REPORT_NAMESPACE = '5b0f2a3e-5d0c-8c3e-9d52-7d9f1c7a6e40';

/** The subject all steps of one report, unit and period are about; the same on every site. */
export function reportSubject(report: string, unitId: string, period: string): string {
  return deriveId(REPORT_NAMESPACE, `${report}\n${unitId}\n${period}`, (bytes) => createHash('sha256').update(bytes).digest());
}

/** The unit a report is of, by the code it had at the period's end, or its id. @throws Refusal `unit.unknown-code` */
export async function reportingUnit(store: ReadStore, unit: string, period: Period): Promise<UnitRow> {
  const [found] = await findUnits(store.database, { at: period.to, ...(store.site.unitKey(unit) === undefined ? { code: unit } : { id: unit }) });
  if (!found) throw new Refusal('unit.unknown-code', { code: unit });
  return found;
}

/** Every step of one report, folded. */
export async function readSteps(store: ReadStore, report: string, unitId: string, period: string): Promise<FoldedLife<FullStep>> {
  const records = await listRecordsOf(store.site, reportSubject(report, unitId, period), 1000);
  const withdrawn = new Set(records.filter((record) => record.withdrawn).map((record) => record.replaces));
  const steps = records.filter((record) => record.form === 'report-step' && !record.withdrawn && !withdrawn.has(record.id));
  return foldReportLife(steps.map((record) => ({ id: record.id, step: String(record.data['step']) as ReportStep, enteredAt: record.enteredAt, site: record.site, seq: record.seq, by: record.by, at: record.at.slice(0, 10), data: record.data })));
}

