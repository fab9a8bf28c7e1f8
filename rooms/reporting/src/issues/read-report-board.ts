import type { ReportBoard, ReportBoardRow, ReportStep } from '@tuyen/contract';
import { daysBetween, parsePeriod } from '@tuyen/records';
import { type ReadStore, listUnitNames, reports } from '@tuyen/store';
import { foldReportLife } from './fold-report-life.ts';
import type { ReportKey } from './read-report-life.ts';
import { reportingUnit } from './read-steps.ts';
import { reportDue, reportOf } from './report-due.ts';

function rowOf(unit: ReportBoardRow['unit'], steps: readonly reports.ReportStepRow[], due: string | null, today: string): ReportBoardRow {
  const life = foldReportLife(steps.map((row) => ({ id: row.record_id, step: row.step as ReportStep, enteredAt: row.entered_at, site: row.site_id, seq: row.seq, by: String(row.by_key), at: row.at })));
  const submitted = life.taken.find(({ step }) => step === 'submit')?.at ?? null;
  const daysLate = due === null ? 0 : Math.max(0, daysBetween(due, submitted ?? today));
  return { unit, standing: life.standing, submitted, late: daysLate > 0, daysLate };
}

/**
 * Who has handed in a report of a period below a unit, and who is late: those not in yet first, the latest on top.
 * @throws Refusal `report.unknown`, `report.period-kind`, `unit.unknown-code`
 */
export async function readReportBoard(store: ReadStore, key: ReportKey, today: string): Promise<ReportBoard> {
  const period = parsePeriod(key.period);
  const layout = reportOf(store.content, key.report, period);
  const top = await reportingUnit(store, key.unit, period);
  const keys = await reports.listReportingUnits(store.database, top.key, period.to, layout.units ?? []);
  const [units, steps] = await Promise.all([listUnitNames(store.database, keys, period.to), reports.listReportSteps(store.database, key.report, period.id, keys)]);
  const { due, unverified } = reportDue(store.content, layout, period.id);
  const rows = units.map(({ key: unitKey, ...unit }) => rowOf(unit, steps.filter((step) => step.of === unitKey), due, today));
  rows.sort((a, b) => Number(a.submitted !== null) - Number(b.submitted !== null) || b.daysLate - a.daysLate || (a.unit.code < b.unit.code ? -1 : 1));
  return { report: key.report, period: period.id, due, dueUnverified: unverified, rows };
}
