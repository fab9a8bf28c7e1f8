/** Where people fall ill: the middle of a village, in any unit of length. */
export interface ScanPlace {
  x: number;
  y: number;
}

/** A case by the index of its place and its day, 0 the first day looked at. */
export interface ScanCase {
  place: number;
  day: number;
}

export interface ScanOptions {
  places: readonly ScanPlace[];
  cases: readonly ScanCase[];
  /** The day the scan is made, and the last day of every cylinder. */
  lastDay: number;
  /** Cylinders reach no farther from their centre; in the unit of the places. */
  maxRadius: number;
  /** Cylinders go back no farther. */
  maxDays: number;
  /** Random shuffles of the days; 999 gives p-values down to 0.001. */
  rounds: number;
  /** Uniform in 0 … 1, handed in. */
  random: () => number;
}

/** The most remarkable cylinder that ends on the last day. */
export interface ScanCluster {
  centre: number;
  /** Indices of its places, nearest first. */
  places: number[];
  firstDay: number;
  observed: number;
  expected: number;
  logLikelihoodRatio: number;
  /** Share of shuffles at least as remarkable, the observed one counted. */
  p: number;
}

interface Best {
  ratio: number;
  centre: number;
  width: number;
  days: number;
  observed: number;
  expected: number;
}

/** How much more likely the cases are with the cylinder's own rate; 0 where it has no more than expected. */
function logRatio(observed: number, expected: number, total: number): number {
  if (observed <= expected || expected <= 0) return 0;
  const outside = total - observed;
  return observed * Math.log(observed / expected) + (outside > 0 ? outside * Math.log(outside / (total - expected)) : 0);
}

/** For each place the places in reach, nearest first, itself among them. */
function neighbours(places: readonly ScanPlace[], maxRadius: number): number[][] {
  return places.map((centre) =>
    places
      .map((place, index) => ({ index, distance: Math.hypot(place.x - centre.x, place.y - centre.y) }))
      .filter(({ distance }) => distance <= maxRadius)
      .sort((a, b) => a.distance - b.distance || a.index - b.index)
      .map(({ index }) => index),
  );
}

/** Looks at every cylinder: centres × radii × days back. Cylinders with more than half of all cases are no clusters but the rest turned inside out. */
function findBest(byPlace: readonly (readonly number[])[], placeTotals: readonly number[], near: readonly (readonly number[])[], total: number): Best {
  const span = byPlace[0]?.length ?? 0;
  const dayTotals = Array.from({ length: span }, (_, d) => byPlace.reduce((sum, days) => sum + days[d]!, 0));
  let best: Best = { ratio: 0, centre: 0, width: 0, days: 0, observed: 0, expected: 0 };
  near.forEach((reach, centre) => {
    const observedByDay = Array.from({ length: span }, () => 0);
    let everHere = 0;
    reach.forEach((place, i) => {
      everHere += placeTotals[place]!;
      let [observed, recent] = [0, 0];
      for (let d = 0; d < span; d++) {
        observedByDay[d]! += byPlace[place]![d]!;
        observed += observedByDay[d]!;
        recent += dayTotals[d]!;
        if (2 * observed > total) break;
        const expected = (everHere * recent) / total;
        const ratio = logRatio(observed, expected, total);
        if (ratio > best.ratio) best = { ratio, centre, width: i + 1, days: d + 1, observed, expected };
      }
    });
  });
  return best;
}

/** Counts by place and day back from the last day, as many days as cylinders may have. */
function tally(places: number, options: Pick<ScanOptions, 'lastDay' | 'maxDays'>, caseOf: (i: number) => ScanCase, count: number): number[][] {
  const counts = Array.from({ length: places }, () => Array.from({ length: options.maxDays }, () => 0));
  for (let i = 0; i < count; i++) {
    const { place, day } = caseOf(i);
    const back = options.lastDay - day;
    if (back >= 0 && back < options.maxDays) counts[place]![back]!++;
  }
  return counts;
}

/**
 * Space-time permutation scan (Kulldorff et al. 2005, doi:10.1371/journal.pmed.0020059): cases alone, no population. What is expected of a
 * cylinder comes from the margins, its significance from shuffling the days among the cases. Undefined where no cylinder stands out.
 */
export function scanPermutations(options: ScanOptions): ScanCluster | undefined {
  const { places, cases, rounds, random } = options;
  const near = neighbours(places, options.maxRadius);
  const placeTotals = places.map(() => 0);
  for (const { place } of cases) placeTotals[place]!++;
  const scan = (days: readonly number[]): Best =>
    findBest(tally(places.length, options, (i) => ({ place: cases[i]!.place, day: days[i]! }), cases.length), placeTotals, near, cases.length);
  const days = cases.map(({ day }) => day);
  const found = scan(days);
  if (found.ratio === 0) return undefined;
  let asRemarkable = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = days.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [days[i], days[j]] = [days[j]!, days[i]!];
    }
    if (scan(days).ratio >= found.ratio) asRemarkable++;
  }
  const { centre, width, ratio, observed, expected } = found;
  return { centre, places: near[centre]!.slice(0, width), firstDay: options.lastDay - found.days + 1, observed, expected, logLikelihoodRatio: ratio, p: asRemarkable / (rounds + 1) };
}
