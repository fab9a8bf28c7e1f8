import { normalQuantile } from '../distributions/normal.ts';
import { type Interval, exactBinomialInterval } from '../rates/exact-binomial-interval.ts';

/** Counts of people by the test's result and the truth. */
export interface DiagnosticTable {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
}

/** Estimate, lower and upper end; NaN or infinite where nobody is there to tell. */
export type Measure = readonly [estimate: number, lower: number, upper: number];

/** The names are those that epidemiological packages use for the measures. */
export type DiagnosticMeasures = Readonly<Record<string, Measure>>;

function share(x: number, n: number, confLevel: number): Measure {
  return n === 0 ? [Number.NaN, Number.NaN, Number.NaN] : [x / n, ...exactBinomialInterval(x, n, confLevel)];
}

function onLogScale(ratio: number, variance: number, z: number): Measure {
  const reach = z * Math.sqrt(variance);
  return [ratio, Math.exp(Math.log(ratio) - reach), Math.exp(Math.log(ratio) + reach)];
}

const inOrder = (a: number, b: number): Interval => [Math.min(a, b), Math.max(a, b)];

/** Likelihood ratios with the intervals of Simel, Samsa and Matchar (1991, doi:10.1016/0895-4356(91)90128-V), and the diagnostic odds ratio. */
function ratiosOf({ truePositives: a, falsePositives: b, falseNegatives: c, trueNegatives: d }: DiagnosticTable, z: number): DiagnosticMeasures {
  const [sick, well] = [a + c, b + d];
  return {
    'diag.or': onLogScale((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, z),
    'lr.pos': onLogScale(a / sick / (b / well), c / (sick * a) + d / (well * b), z),
    'lr.neg': onLogScale(c / sick / (d / well), a / (sick * c) + b / (well * d), z),
  };
}

/** Youden's index and the number needed to diagnose: their ends come from the ends of sensitivity and specificity (Bangdiwala et al. 2008; Scott et al. 2008). */
function youdenOf(se: Measure, sp: Measure): DiagnosticMeasures {
  const index = [0, 1, 2].map((i) => se[i]! + sp[i]! - 1) as unknown as Measure;
  const needed = index.map((value) => 1 / value) as unknown as Measure;
  return { youden: [index[0], ...inOrder(index[1], index[2])], nndx: [needed[0], ...inOrder(needed[1], needed[2])] };
}

/**
 * How good a test is: proportions with exact intervals, ratios with intervals on the log scale.
 * `se` sensitivity, `sp` specificity, `pv.pos` and `pv.neg` predictive values, `ap` and `tp` apparent and true prevalence, `diag.ac` accuracy,
 * `p.rin` and `p.rout` ruled in and out, `p.tpdn` positive among the well, `p.tndp` negative among the sick, `p.dntp` well among the positive, `p.dptn` sick among the negative.
 *
 * @param confLevel between 0 and 1
 */
export function evaluateDiagnosticTest(table: DiagnosticTable, confLevel: number): DiagnosticMeasures {
  const { truePositives: a, falsePositives: b, falseNegatives: c, trueNegatives: d } = table;
  const total = a + b + c + d;
  const of = (x: number, n: number): Measure => share(x, n, confLevel);
  const se = of(a, a + c);
  const sp = of(d, b + d);
  return {
    ap: of(a + b, total),
    tp: of(a + c, total),
    se,
    sp,
    'diag.ac': of(a + d, total),
    ...youdenOf(se, sp),
    'pv.pos': of(a, a + b),
    'pv.neg': of(d, c + d),
    ...ratiosOf(table, normalQuantile((1 + confLevel) / 2)),
    'p.rout': of(c + d, total),
    'p.rin': of(a + b, total),
    'p.tpdn': of(b, b + d),
    'p.tndp': of(c, a + c),
    'p.dntp': of(b, a + b),
    'p.dptn': of(c, c + d),
  };
}
