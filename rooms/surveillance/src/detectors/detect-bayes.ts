import { negativeBinomialQuantile } from '../distributions/negative-binomial.ts';
import { type CountSeries, type Detection, type TimeRange, alarmAbove } from './count-series.ts';
import { type ReferenceParameters, listReferenceCounts } from './list-reference-counts.ts';

export interface BayesParameters extends ReferenceParameters {
  alpha: number;
}

/**
 * The Bayes method: Poisson counts with Jeffreys' gamma(½, 0) prior, the bound being the 1 − alpha quantile of what the
 * reference counts predict (negative binomial). Gaps among the reference counts are left out.
 * A. Riebler (2004): Empirischer Vergleich von statistischen Methoden zur Ausbruchserkennung bei Surveillance Daten,
 * LMU Munich; M. Höhle (2007): surveillance: an R package for the monitoring of infectious diseases, Computational Statistics 22: 571-582.
 */
export function detectBayes(series: CountSeries, { first, last }: TimeRange, parameters: BayesParameters): Detection {
  const result: Detection = { upperbound: [], alarm: [] };
  for (let at = first; at <= last; at += 1) {
    const known = listReferenceCounts(series, at, parameters).filter((count) => !Number.isNaN(count));
    const sum = known.reduce((total, count) => total + count, 0);
    const bound = negativeBinomialQuantile(1 - parameters.alpha, sum + 0.5, known.length / (known.length + 1));
    result.upperbound.push(bound);
    result.alarm.push(alarmAbove(series.observed[at - 1]!, bound));
  }
  return result;
}
