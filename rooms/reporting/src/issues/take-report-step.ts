import { randomBytes } from 'node:crypto';
import type { ReportLife, ReportStepRequest } from '@tuyen/contract';
import { type RecordData, Refusal, makeRecordId, parsePeriod, vietnamDate } from '@tuyen/records';
import type { Store, UnitRow } from '@tuyen/store';
import type { Reporting } from '../open-reporting.ts';
import { type FoldedLife, isPossible } from './fold-report-life.ts';
import { makePaper } from './make-paper.ts';
import { type StepTaker, refuseStep } from './may-step.ts';
import { dataOfPaper } from './paper-data.ts';
import { type ReportKey, readReportLife } from './read-report-life.ts';
import { type FullStep, readSteps, reportSubject, reportingUnit } from './read-steps.ts';
import { reportOf } from './report-due.ts';

function refuseWrong(request: ReportStepRequest, life: FoldedLife<FullStep>): void {
  if (!isPossible(life.standing, request.step)) throw new Refusal('report.step-not-now', { step: request.step, standing: life.standing });
  const needsReason = request.step === 'return' || (request.step === 'open' && life.standing === 'issued');
  if (needsReason && !request.reason?.trim()) throw new Refusal('report.reason-missing');
  if (request.step === 'issue' && !request.signer?.trim()) throw new Refusal('report.signer-missing');
}

function dataOf(key: ReportKey, unit: UnitRow, request: ReportStepRequest, paper: RecordData): RecordData {
  const { step, reason, number, place, signer, signerTitle } = request;
  const words = { reason, number, place, signer, signer_title: signerTitle };
  const given = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  return { report: key.report, of: unit.id, period: key.period, step, ...Object.fromEntries(given), ...paper };
}

async function append(store: Store, taker: StepTaker, now: Date, subjectId: string, unit: string, data: RecordData): Promise<string> {
  const id = makeRecordId(now.getTime(), (count) => randomBytes(count));
  const [outcome] = await store.queue.append([{ id, form: 'report-step', formVersion: 1, subjectType: 'report-issue', subjectId, unit, at: vietnamDate(now.toISOString()), by: taker.by, enteredAt: now.toISOString(), data }]);
  if (outcome?.status !== 'recorded') throw new Refusal('record.invalid', { count: outcome?.findings.length ?? 0 }, outcome?.findings ?? []);
  return id;
}

/**
 * Takes one step of a report and answers where it stands then. Handing in freezes the figures: what is approved and issued is what was handed in.
 * An issued report is opened again with a reason and becomes a new version beside the old.
 * @throws Refusal `report.step-not-now` (also when somebody was quicker), `report.reason-missing`, `report.signer-missing`, `report.own-approval`,
 * `report.nothing-to-issue`, `period.not-over`, `forbidden.action`, and what `readReportLife` refuses
 */
export async function takeReportStep(store: Store, reporting: Pick<Reporting, 'report'>, key: ReportKey, request: ReportStepRequest, taker: StepTaker, now: Date): Promise<ReportLife> {
  const period = parsePeriod(key.period);
  reportOf(store.content, key.report, period);
  const unit = await reportingUnit(store, key.unit, period);
  const exact: ReportKey = { report: key.report, unit: unit.id, period: period.id };
  const life = await readSteps(store, exact.report, unit.id, period.id);
  refuseStep(taker, request.step, unit.key, life);
  refuseWrong(request, life);
  if (request.step === 'submit' && vietnamDate(now.toISOString()) <= period.to) throw new Refusal('period.not-over', { to: period.to });
  const paper = request.step === 'submit' ? dataOfPaper(await makePaper(store, await reporting.report(key.report, unit.code, period.id), taker.by)) : {};
  const id = await append(store, taker, now, reportSubject(exact.report, unit.id, period.id), unit.id, dataOf(exact, unit, request, paper));
  const after = await readSteps(store, exact.report, unit.id, period.id);
  if (!after.taken.some((step) => step.id === id)) throw new Refusal('report.step-not-now', { step: request.step, standing: after.standing });
  return readReportLife(store, reporting, exact, taker);
}
