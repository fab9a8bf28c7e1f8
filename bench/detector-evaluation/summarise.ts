import type { Tally } from './evaluate.ts';

/** What a tally comes to. Shares in 0 … 1; NaN where nothing was tried. */
export interface Summary {
  name: string;
  /** Alarms per hundred quiet periods. */
  falseAlarms: number;
  /** Share of planted outbreaks found, by size. */
  found: Record<string, number>;
  /** Mean of the sizes. */
  foundInAll: number;
  /** Mean periods to the alarm, over the planted outbreaks found. */
  delay: number;
  /** Share of the epidemics seen in hindsight that had an alarm, and mean periods to it. */
  epidemicsFound: number;
  epidemicDelay: number;
  epidemics: number;
  /** Provinces with an epidemic that has a name, those with an alarm in it, periods to the alarms. */
  named: Tally['named'];
  /** Share of periods of which nothing could be said. */
  unsaid: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function summarise(name: string, tally: Tally): Summary {
  const sizes = Object.keys(tally.planted).sort((a, b) => Number(a) - Number(b));
  const found = Object.fromEntries(sizes.map((size) => [size, (tally.found[size] ?? 0) / tally.planted[size]!]));
  return {
    name,
    falseAlarms: (100 * tally.falseAlarms) / tally.quiet,
    found,
    foundInAll: sum(Object.values(found)) / sizes.length,
    delay: tally.delay / sum(Object.values(tally.found)),
    epidemicsFound: tally.epidemicsFound / tally.epidemics,
    epidemicDelay: tally.epidemicDelay / tally.epidemicsFound,
    epidemics: tally.epidemics,
    named: tally.named,
    unsaid: tally.unsaid / (tally.unsaid + tally.quiet),
  };
}

/** The most found among those with no more false alarms than people bear; the fewest false alarms where none is so quiet. A method that can seldom say anything is none; `names` are those that may be chosen. */
export function chooseDefault(summaries: readonly Summary[], mostFalseAlarms: number, names: ReadonlySet<string>): Summary | undefined {
  const able = summaries.filter(({ name, unsaid, foundInAll }) => names.has(name) && unsaid < 0.2 && Number.isFinite(foundInAll));
  const quiet = able.filter(({ falseAlarms }) => falseAlarms <= mostFalseAlarms);
  if (quiet.length === 0) return [...able].sort((a, b) => a.falseAlarms - b.falseAlarms)[0];
  return [...quiet].sort((a, b) => b.foundInAll - a.foundInAll || a.delay - b.delay)[0];
}
