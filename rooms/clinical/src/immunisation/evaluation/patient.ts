import type { Gender } from '../schedule/series.ts';
import type { SerialDay } from '../schedule/serial-day.ts';

/** A dose as it was given. */
export interface GivenDose {
  /** Its place in the list that was handed in. */
  place: number;
  /** Its place among the person's doses by day: only those of a lower rank are before it. */
  rank: number;
  date: SerialDay;
  /** CVX, or a code of our own. */
  code: string;
  maker: string | undefined;
  product: string | undefined;
  /** Given after the lot's expiry, recalled, or otherwise not to be counted. */
  isSubstandard: boolean;
}

/** Whom a schedule is applied to, as of a day. */
export interface Patient {
  birth: SerialDay;
  gender: Gender;
  country: string | undefined;
  /** What is known: code of the observation → the day it began, where that is known. */
  observations: ReadonlyMap<string, SerialDay | undefined>;
  /** In the order they were given; `sortDoses`. */
  doses: readonly GivenDose[];
  assessedOn: SerialDay;
}

/** By day; doses of one day by their code, so that the order of writing them down does not matter. */
export function sortDoses(doses: readonly Omit<GivenDose, 'rank'>[]): GivenDose[] {
  const inOrder = [...doses].sort((a, b) => a.date - b.date || (a.code < b.code ? -1 : a.code > b.code ? 1 : (a.maker ?? '') < (b.maker ?? '') ? -1 : 1));
  return inOrder.map(({ place, date, code, maker, product, isSubstandard }, rank) => ({ place, rank, date, code, maker, product, isSubstandard }));
}
