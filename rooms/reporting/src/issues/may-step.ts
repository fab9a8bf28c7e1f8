import type { ReportStep } from '@tuyen/contract';
import { Refusal } from '@tuyen/records';
import type { Rights } from '@tuyen/store';
import type { FoldedLife, LoggedStep } from './fold-report-life.ts';

/** Who takes a step: an account with its rights, or the machine's own keeper at the command line (null). */
export interface StepTaker {
  by: string;
  rights: Rights | null;
}

/**
 * Refuses a step its taker has no right to. Opening and handing in are for whoever writes at the unit or signs for it; approving, returning and issuing
 * for whoever signs for it or for the units it guides. Nobody approves what they handed in themselves.
 * @throws Refusal `forbidden.action`, `report.own-approval`
 */
export function refuseStep({ by, rights }: StepTaker, step: ReportStep, unitKey: number, life: FoldedLife<LoggedStep>): void {
  if (rights === null) return;
  const signs = rights.may.has('sign') && rights.keeps.includes(unitKey);
  const writes = rights.write.units.has(unitKey);
  if (!signs && (!writes || (step !== 'open' && step !== 'submit'))) throw new Refusal('forbidden.action');
  if (step === 'approve' && life.submission?.by === by) throw new Refusal('report.own-approval');
}

/** Whether `refuseStep` lets a step pass. */
export function mayStep(taker: StepTaker, step: ReportStep, unitKey: number, life: FoldedLife<LoggedStep>): boolean {
  try {
    refuseStep(taker, step, unitKey, life);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
