import { type Columns, makeColumns } from '../columns.ts';

/** What can happen, by its number. */
export const ACTS = ['visit', 'admission', 'birth', 'arrival', 'death', 'departure', 'move', 'dose', 'growth', 'pregnancy', 'antenatal', 'delivery', 'duplicate', 'registration'] as const;
export type Act = (typeof ACTS)[number];
export const actNumber = (act: Act): number => ACTS.indexOf(act);

/** What is done to a record that is in already. */
export const CHANGES = { none: 0, correction: 1, withdrawal: 2 } as const;

/**
 * Everything that happens, a row each, in the order in which it was planned.
 * `entered` is the day it comes into the books, `at` the day it happened, `person` the row of whose it is (a second entry where the clerk took that one),
 * `detail` what the act means by it (a cause, a dose, a month), `of` the row a correction or withdrawal is about plus 1.
 */
export type EventTable = Columns<'entered' | 'at' | 'minute' | 'person' | 'act' | 'tier' | 'detail' | 'change' | 'of' | 'outbreak' | 'length'>;

export const makeEventTable = (expected: number): EventTable =>
  makeColumns({ entered: 'u16', at: 'u16', minute: 'u16', person: 'u32', act: 'u8', tier: 'u8', detail: 'u16', change: 'u8', of: 'u32', outbreak: 'u16', length: 'u8' }, expected);

/** Rows by the day they are entered: `order` holds rows, `first[day]` where a day begins. Within a day by minute, then row. */
export function orderEvents(events: EventTable, days: number): { order: Uint32Array; first: Uint32Array } {
  const { entered, minute } = events.of;
  const first = new Uint32Array(days + 1);
  for (let row = 0; row < events.length; row++) if (entered[row]! < days) first[entered[row]! + 1]!++;
  for (let day = 0; day < days; day++) first[day + 1]! += first[day]!;
  const order = new Uint32Array(first[days]!);
  const next = first.slice();
  for (let row = 0; row < events.length; row++) if (entered[row]! < days) order[next[entered[row]!]!++] = row;
  for (let day = 0; day < days; day++) order.subarray(first[day], first[day + 1]).sort((a, b) => minute[a]! - minute[b]! || a - b);
  return { order, first };
}
