import type { ReportAnswer, ReportPaper } from '@tuyen/contract';
import { indicatorAt } from '@tuyen/programmes';
import { Refusal } from '@tuyen/records';
import { type ReadStore, describeUnit, reports } from '@tuyen/store';

/** The unit above, by the relation a station reports by where there is one. */
async function unitAbove(store: ReadStore, unitId: string, at: string): Promise<ReportPaper['above']> {
  const { parents } = await describeUnit(store.database, store.site.unitKey(unitId)!, at);
  const parent = ['reporting', 'professional', 'administrative'].map((relation) => parents.find((one) => one.relation === relation)).find((one) => one !== undefined);
  return parent ? { id: parent.id, code: parent.code, type: parent.type, name: parent.name } : null;
}

/**
 * Freezes a report: its figures with the versions of their definitions and the end of the log they were counted to.
 * @throws Refusal `report.nothing-to-issue` when no line has a figure
 */
export async function makePaper(store: ReadStore, answer: ReportAnswer, author: string): Promise<ReportPaper> {
  if (answer.lines.every(({ figure }) => figure.value === null)) throw new Refusal('report.nothing-to-issue');
  const versions = answer.lines.map(({ indicator }) => [indicator, indicatorAt(store.content, indicator, answer.period.to)?.version ?? 0] as const);
  return { answer, above: await unitAbove(store, answer.unit.id, answer.period.to), indicators: Object.fromEntries(versions), cut: await reports.readLogEnd(store.database), author };
}
