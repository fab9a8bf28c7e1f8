import { describe, expect, it } from 'vitest';
import { answerSpaceTime } from './answer-space-time.ts';

/** A small multiplicative generator (Park and Miller 1988), for cases that are the same on every machine. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const answer = (given: unknown) => answerSpaceTime(given, chance);
const parameters = { radius: 1, epsilon: 0.5, threshold: 40 };

describe('Watching cases one by one', () => {
  it('sounds no alarm where there is none', () => {
    expect(answer({ x: [0, 5, 9], y: [0, 5, 9], t: [1, 2, 3], parameters }).values).toMatchObject({ idxFA: -1, idxCC: -1 });
  });

  it('sounds the alarm for cases that crowd after a scattered time, and names their first as the centre', () => {
    const random = chance(3);
    const scattered = Array.from({ length: 40 }, () => [random() * 20, random() * 20] as const);
    const crowded = Array.from({ length: 20 }, () => [10 + random() * 0.5, 10 + random() * 0.5] as const);
    const all = [...scattered, ...crowded];
    const { values } = answer({ x: all.map(([x]) => x), y: all.map(([, y]) => y), t: all.map((_, i) => i), parameters: { ...parameters, threshold: 120 } });
    expect(values['idxFA']).toBeGreaterThan(40);
    expect(values['idxCC']).toBeGreaterThan(40);
  });

  it('as a CUSUM keeps the largest ratio so far: the statistic never falls', () => {
    const random = chance(5);
    const points = Array.from({ length: 30 }, () => random() * 3);
    const { values } = answer({ x: points, y: points, t: points.map((_, i) => i), parameters: { ...parameters, cusum: true } });
    const statistic = values['R'] as number[];
    expect(statistic.every((value, i) => i === 0 || value >= statistic[i - 1]!)).toBe(true);
  });

  it.each([
    [{ x: [1, 2], y: [1], t: [1, 2], parameters }, 'calculation.lengths-differ'],
    [{ x: [1, 2], y: [1, 2], t: [2, 1], parameters }, 'calculation.times-not-ordered'],
    [{ x: [1], y: [1], t: [1] }, 'calculation.value-missing'],
    [{ x: [1], y: [1], t: [1], parameters: { ...parameters, radius: 0 } }, 'calculation.not-positive'],
  ])('%j is refused as %s', (given, code) => {
    expect(answer(given).findings.map((finding) => finding.code)).toContain(code);
  });
});

describe('Scanning villages', () => {
  const places = Array.from({ length: 25 }, (_, i) => ({ x: i % 5, y: Math.floor(i / 5) }));
  const random = chance(11);
  const usual = Array.from({ length: 300 }, () => ({ place: Math.floor(random() * 25), day: Math.floor(random() * 100) }));
  const scan = (cases: unknown[], more: object = {}) => answer({ places, cases, lastDay: 99, maxRadius: 1, maxDays: 14, rounds: 199, ...more });

  it('finds a village and its neighbours where people began to fall ill this week', () => {
    const outbreak = Array.from({ length: 24 }, (_, i) => ({ place: [12, 11, 12, 13][i % 4]!, day: 93 + (i % 7) }));
    const cluster = scan([...usual, ...outbreak]).values['cluster'] as { places: number[]; firstDay: number; observed: number; expected: number; p: number };
    expect(cluster.places).toContain(12);
    expect(cluster.firstDay).toBeGreaterThanOrEqual(86);
    expect(cluster.observed).toBeGreaterThan(2 * cluster.expected);
    expect(cluster.p).toBeLessThanOrEqual(0.01);
  });

  it('finds nothing remarkable where the days are as chance has them', () => {
    expect((scan(usual).values['cluster'] as { p: number } | null)?.p ?? 1).toBeGreaterThan(0.05);
  });

  it('is the same for the same seed, and does not look at days to come', () => {
    const later = [...usual, { place: 3, day: 100 }, { place: 3, day: 101 }];
    expect(scan(later).values).toEqual(scan(usual).values);
  });

  it('has no cluster where nobody is ill', () => {
    expect(scan([{ place: 0, day: 150 }]).values['cluster']).toBeNull();
  });

  it.each([
    [[{ place: 25, day: 1 }], {}, 'calculation.above-total'],
    [[{ place: 1, day: 1 }], { maxDays: 0 }, 'calculation.not-positive'],
    [[{ place: 1, day: 1 }], { rounds: 100_000_000 }, 'calculation.too-much-work'],
  ])('%j with %j is refused as %s', (cases, more, code) => {
    expect(scan(cases, more).findings.map((finding) => finding.code)).toEqual([code]);
  });
});
