import type { Wrong } from '../inspection.ts';

/** A debt of the house: what exceeds a rule today, by name, and by how much. It may only become smaller. */
export type Measured = Readonly<Record<string, number>>;

const COMMAND = 'npx tsx house/refresh-ratchets.ts';

/** Compares what is measured with what the ratchet still allows. Growth is wrong; so is a ratchet looser than the house. */
export function compareRatchet(measured: Measured, allowed: Measured, file: string, about: string): Wrong[] {
  const grown = Object.entries(measured)
    .filter(([name, size]) => size > (allowed[name] ?? 0))
    .map(([name, size]) => ({ path: name, says: `${about}: ${size}${allowed[name] === undefined ? '' : `, and was ${allowed[name]}`}` }));
  const slack = Object.entries(allowed)
    .filter(([name, size]) => (measured[name] ?? 0) < size)
    .map(([name, size]) => ({ path: file, says: `allows ${size} for ${name}, which is ${measured[name] ?? 0} now; run ${COMMAND}` }));
  return [...grown, ...slack];
}

/** The ratchet after a turn: every number as small as the house is today; nothing new, nothing larger. */
export function turnRatchet(measured: Measured, allowed: Measured | undefined): Measured {
  const kept = Object.entries(measured).map(([name, size]): [string, number] => [name, allowed === undefined ? size : Math.min(size, allowed[name] ?? 0)]);
  return Object.fromEntries(kept.filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
