import { describeProblem } from '@tuyen/records';
import { say } from '../../output.ts';

/** What the other side answered, in words; a code of a later release is said as it is. */
export function sayRefusal(code: string): void {
  const { vi, en } = describeProblem(code);
  say(`${code}: ${vi} / ${en}`);
}
