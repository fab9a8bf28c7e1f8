/** An event at a place and a time; times do not fall. Places in any unit, the radius in the same. */
export interface PlacedEvent {
  x: number;
  y: number;
  t: number;
}

export interface PointProcessOptions {
  /** Events nearer than this to a centre belong to its cylinder. */
  radius: number;
  /** By how much of itself the intensity inside a cluster is raised, e.g. 0.5. */
  epsilon: number;
  /** The alarm sounds above it; about the number of events between false alarms. */
  threshold: number;
  /** The largest likelihood ratio so far (CUSUM) instead of their sum (Shiryaev-Roberts). */
  isCusum?: boolean;
}

export interface PointProcessWatch {
  /** The statistic after each event. */
  statistic: number[];
  /** Index of the first event whose statistic is above the threshold; undefined where none is. */
  alarm?: number;
  /** Index of the event that is the centre of the cluster at that alarm. */
  centre?: number;
}

/**
 * Watches events as they come for a cluster that has begun: the Shiryaev-Roberts sum of likelihood ratios, one for each earlier event as
 * the beginning and centre of a cluster (Assunção and Correa 2009, doi:10.1016/j.csda.2008.11.013). The expected number in a cylinder is
 * the number ever seen near its centre, times the share of all events since its beginning. Quadratic in time, linear in space.
 */
export function watchPointProcess(events: readonly PlacedEvent[], { radius, epsilon, threshold, isCusum = false }: PointProcessOptions): PointProcessWatch {
  const inCylinder: number[] = [];
  const nearCentre: number[] = [];
  const watch: PointProcessWatch = { statistic: [] };
  let largestEver = 0;
  events.forEach((event, n) => {
    inCylinder.push(0);
    nearCentre.push(0);
    let [sum, largest, centre] = [0, -1, 0];
    for (let k = 0; k <= n; k++) {
      if (Math.hypot(event.x - events[k]!.x, event.y - events[k]!.y) < radius) {
        inCylinder[k]!++;
        nearCentre[k]!++;
        if (k < n) nearCentre[n]!++;
      }
    }
    for (let k = 0; k <= n; k++) {
      const expected = (nearCentre[k]! * (n - k + 1)) / (n + 1);
      const ratio = Math.exp(inCylinder[k]! * Math.log1p(epsilon) - epsilon * expected);
      sum += ratio;
      if (ratio > largest) [largest, centre] = [ratio, k];
    }
    largestEver = Math.max(largestEver, largest);
    const statistic = isCusum ? largestEver : sum;
    watch.statistic.push(statistic);
    if (watch.alarm === undefined && statistic > threshold) Object.assign(watch, { alarm: n, centre });
  });
  return watch;
}
