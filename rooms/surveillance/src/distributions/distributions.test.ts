import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta.ts';
import { fisherFCdf, fisherFQuantile } from './fisher-f.ts';
import { gammaCdf, gammaQuantile } from './gamma.ts';
import { negativeBinomialCdf, negativeBinomialQuantile, negativeBinomialUpperTail } from './negative-binomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { poissonCdf, poissonQuantile, poissonUpperTail } from './poisson.ts';
import { studentTCdf, studentTQuantile } from './student-t.ts';

const functions = {
  betaCdf, betaQuantile, fisherFCdf, fisherFQuantile, gammaCdf, gammaQuantile, negativeBinomialCdf, negativeBinomialQuantile, negativeBinomialUpperTail,
  normalCdf, normalQuantile, poissonCdf, poissonQuantile, poissonUpperTail, studentTCdf, studentTQuantile,
};

/** Computed with 40 digits from the definitions (incomplete gamma and beta integrals), quantiles by halving. */
const known: readonly (readonly [keyof typeof functions, readonly number[], number])[] = [
  ['gammaCdf', [0.01, 0.1, 1], 0.6626212599544797],
  ['gammaCdf', [0.1, 0.5, 1], 0.345279153981423],
  ['gammaCdf', [3, 1, 1], 0.950212931632136],
  ['gammaCdf', [0.3, 2.5, 1], 0.011996757205906265],
  ['gammaCdf', [11, 7, 1], 0.9213856279068667],
  ['gammaCdf', [80, 100, 1], 0.017108313035133115],
  ['gammaCdf', [1075, 1000, 1], 0.9899735979286741],
  ['gammaCdf', [3061.363, 3100.933, 1], 0.23958314413098458],
  ['gammaCdf', [20300, 20000, 1], 0.9827064487220966],
  ['gammaQuantile', [0.025, 0.01, 1], 3.5226859973137924e-161],
  ['gammaQuantile', [0.025, 0.5, 1], 0.000491034558587628],
  ['gammaQuantile', [0.975, 1, 1], 3.6888794541139354],
  ['gammaQuantile', [0.025, 17, 1], 9.903126469607288],
  ['gammaQuantile', [0.975, 18, 1], 27.21864681590661],
  ['gammaQuantile', [0.5, 1194.1224445114476, 1], 1193.7891277250992],
  ['gammaQuantile', [0.999, 20000, 1], 20439.87621662943],
  ['betaCdf', [0.1, 0.5, 0.5], 0.20483276469913347],
  ['betaCdf', [0.3, 2, 5], 0.579825],
  ['betaCdf', [0.9, 30, 2], 0.16956463310086492],
  ['betaCdf', [0.01, 1, 200], 0.8660203251420381],
  ['betaCdf', [0.62, 600, 400], 0.9021937022054779],
  ['betaQuantile', [0.025, 1, 20], 0.0012650894979498038],
  ['betaQuantile', [0.975, 5, 96], 0.09925715671265992],
  ['betaQuantile', [0.025, 0.5, 0.5], 0.001541333133436012],
  ['betaQuantile', [0.5, 300, 700], 0.2998666193917913],
  ['betaQuantile', [0.975, 2000, 3], 0.9996908662912417],
  ['studentTCdf', [-8, 100], 1.1364324038640403e-12],
  ['studentTCdf', [-1.5, 3], 0.11529193262241152],
  ['studentTCdf', [0.2, 1], 0.5628329581890011],
  ['studentTCdf', [2.2, 30], 0.9821757800015821],
  ['studentTCdf', [-40, 5], 9.205981085886477e-8],
  ['studentTQuantile', [0.975, 1], 12.706204736174692],
  ['studentTQuantile', [0.975, 9], 2.262157162798205],
  ['studentTQuantile', [0.05, 34], -1.6909242551868549],
  ['studentTQuantile', [1e-06, 2], -707.1057205259339],
  ['studentTQuantile', [0.6, 500], 0.25348194985166556],
  ['fisherFCdf', [0.5, 3, 200], 0.31729774999437516],
  ['fisherFCdf', [4, 1, 8], 0.9194837620427373],
  ['fisherFCdf', [1.2, 40, 60], 0.7425043584409742],
  ['fisherFQuantile', [0.975, 2, 40], 4.050992075936699],
  ['fisherFQuantile', [0.025, 6, 12], 0.1863500819870177],
  ['fisherFQuantile', [0.95, 1, 1], 161.4476387975882],
  ['normalCdf', [-9.75], 9.223413524939418e-23],
  ['normalCdf', [-3], 0.0013498980316300946],
  ['normalCdf', [-0.5], 0.3085375387259869],
  ['normalCdf', [0], 0.5],
  ['normalCdf', [1.96], 0.9750021048517795],
  ['normalCdf', [5], 0.9999997133484281],
  ['normalQuantile', [1e-10], -6.361340902404057],
  ['normalQuantile', [1e-06], -4.753424308822899],
  ['normalQuantile', [0.001], -3.0902323061678136],
  ['normalQuantile', [0.025], -1.9599639845400543],
  ['normalQuantile', [0.3], -0.5244005127080408],
  ['normalQuantile', [0.9], 1.2815515655446006],
  ['normalQuantile', [0.995], 2.5758293035489004],
  ['normalQuantile', [0.999], 3.090232306167813],
  ['poissonCdf', [0, 0.3], 0.7408182206817179],
  ['poissonCdf', [4, 2.5], 0.8911780189141513],
  ['poissonCdf', [30, 20], 0.9865253187200778],
  ['poissonCdf', [1325, 1301.4166410873127], 0.7486193971283486],
  ['poissonUpperTail', [60, 20], 1.3774356188635168e-13],
  ['poissonUpperTail', [9, 0.5], 1.7096700293489035e-10],
  ['poissonQuantile', [0.95, 0.02], 0.0],
  ['poissonQuantile', [0.95, 3.7], 7.0],
  ['poissonQuantile', [0.999, 20], 35.0],
  ['poissonQuantile', [0.001, 1233.6491332323262], 1127.0],
  ['poissonQuantile', [0.975, 30000], 30340.0],
  ['negativeBinomialCdf', [0, 0.5, 0.3], 0.5477225575051661],
  ['negativeBinomialCdf', [12, 35.14878, 0.72350671], 0.44022241883704116],
  ['negativeBinomialCdf', [37, 7, 0.2], 0.8044168078398893],
  ['negativeBinomialUpperTail', [200, 3, 0.1], 1.4230024011366702e-7],
  ['negativeBinomialQuantile', [0.95, 0.5, 0.857142857142857], 1.0],
  ['negativeBinomialQuantile', [0.99, 118.5, 0.97], 9.0],
  ['negativeBinomialQuantile', [0.95, 4.2, 0.05], 155.0],
  ['negativeBinomialQuantile', [0.9, 0.01, 0.5], 0.0],
];

test.each(known)('%s(%j) is right to 12 digits', (name, args, expected) => {
  const found = (functions[name] as (...given: number[]) => number)(...args);
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
});

test.each(Object.keys(functions).filter((name) => name.endsWith('Quantile')) as (keyof typeof functions)[])('%s answers NaN where there is no such probability or law', (name) => {
  const quantile = functions[name] as (...given: number[]) => number;
  expect(quantile(-0.1, 3, 0.5)).toBeNaN();
  expect(quantile(1.1, 3, 0.5)).toBeNaN();
  expect(quantile(Number.NaN, 3, 0.5)).toBeNaN();
});

test('the ends of a law are the quantiles of 0 and 1', () => {
  expect([gammaQuantile(0, 3, 1), gammaQuantile(1, 3, 1)]).toEqual([0, Infinity]);
  expect([betaQuantile(0, 3, 2), betaQuantile(1, 3, 2)]).toEqual([0, 1]);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([poissonQuantile(0, 3), poissonQuantile(1, 3)]).toEqual([0, Infinity]);
  expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
});
