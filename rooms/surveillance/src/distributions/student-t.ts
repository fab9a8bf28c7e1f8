import { incompleteBeta } from '../special-functions/incomplete-beta.ts';
import { solveIncreasing } from './solve-increasing.ts';

/** P(T ≤ t) of Student's law; `degrees` may be any positive number. For the right tail ask for `studentTCdf(-t, degrees)`. */
export function studentTCdf(t: number, degrees: number): number {
  const square = t * t;
  const beyond = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square)).lower / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/** t with P(T ≤ t) = p. */
export function studentTQuantile(p: number, degrees: number): number {
  if (!(degrees > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const target = Math.log(2 * tail);
  const beyond = (t: number): number => incompleteBeta(degrees / 2, 0.5, 1 / (1 + (t * t) / degrees), 1 / (1 + degrees / (t * t))).lower;
  const log = solveIncreasing((u) => target - Math.log(beyond(Math.exp(u))), 0);
  return p < 0.5 ? -Math.exp(log) : Math.exp(log);
}
