import type { Facts, Finding, ProblemCode, Severity } from '@tuyen/records';
import { type ClaimPlace, claimFinding } from './claim-finding.ts';

/** A table of ten thousand broken rows says the same ten thousand times. */
const mostFindings = 200;

/** The findings of one claim, in the order found, with the number of its HOSO in each. */
export class ClaimNotes {
  private readonly hoSo: number;
  private readonly list: Finding[];
  private more = 0;
  private moreErrors = false;
  /** Whether any finding is an error, listed or not. */
  hasErrors: boolean;

  constructor(hoSo: number, before: readonly Finding[]) {
    this.hoSo = hoSo;
    this.list = [...before];
    this.hasErrors = before.some(({ severity }) => severity === 'error');
  }

  add(code: ProblemCode, severity: Severity, place: ClaimPlace, facts?: Facts): void {
    if (severity === 'error') this.hasErrors = true;
    if (this.list.length < mostFindings) this.list.push(claimFinding(code, severity, { ...place, hoSo: this.hoSo }, facts));
    else {
      this.more += 1;
      this.moreErrors ||= severity === 'error';
    }
  }

  findings(): Finding[] {
    if (this.more === 0) return this.list;
    const rest = claimFinding('claim.more-findings', this.moreErrors ? 'error' : 'warning', { hoSo: this.hoSo }, { count: this.more });
    return [...this.list, rest];
  }
}
