import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReproduction } from './answer-reproduction.ts';
import { discretiseSerialInterval } from './discretise-serial-interval.ts';

describe('The discretised serial interval', () => {
  it('adds up to 1, begins with 0 on day 0 and keeps its mean', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 20, noNaN: true }), fc.double({ min: 0.1, max: 0.7, noNaN: true }), (mean, share) => {
        const deviation = mean * share;
        const days = discretiseSerialInterval(mean, deviation, 400);
        expect(days[0]).toBe(0);
        expect(days.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 8);
        expect(days.reduce((sum, each, day) => sum + each * day, 0)).toBeCloseTo(mean, 5);
      }),
      { numRuns: 50 },
    );
  });
});

describe('The reproduction number', () => {
  it('is 1 where every day has the same many cases', () => {
    const { values } = answerReproduction({ incidence: Array.from({ length: 60 }, () => 1000), siDistr: [0, 0.5, 0.5] });
    expect((values['meanR'] as number[]).at(-1)).toBeCloseTo(1, 3);
  });

  it('is 2 where cases double with every generation of one day', () => {
    const { values } = answerReproduction({ incidence: Array.from({ length: 20 }, (_, day) => 2 ** day), siDistr: [0, 1] });
    expect((values['meanR'] as number[]).at(-1)).toBeCloseTo(2, 4);
  });

  it('falls back to what was believed where nobody falls ill', () => {
    const { values } = answerReproduction({ incidence: Array.from({ length: 12 }, () => 0), siDistr: [0, 1], meanPrior: 3, stdPrior: 1 });
    expect((values['meanR'] as number[])[0]).toBeCloseTo(3, 12);
    expect((values['stdR'] as number[])[0]).toBeCloseTo(1, 12);
  });

  it('is not known before the mean serial interval has passed', () => {
    const { values } = answerReproduction({ incidence: Array.from({ length: 20 }, () => 3), meanSi: 10, stdSi: 2 });
    expect((values['meanR'] as (number | null)[]).slice(0, 3)).toEqual([null, null, expect.any(Number)]);
  });

  it.each([
    [{ incidence: [1, 2, 3], siDistr: [0, 1] }, 'calculation.series-short'],
    [{ incidence: Array.from({ length: 9 }, () => 1), siDistr: [0.2, 0.8] }, 'calculation.serial-interval-day-zero'],
    [{ incidence: Array.from({ length: 9 }, () => 1), siDistr: [0, 0.5] }, 'calculation.serial-interval-sum'],
    [{ incidence: Array.from({ length: 9 }, () => 1), meanSi: 1, stdSi: 1 }, 'calculation.out-of-range'],
    [{ incidence: Array.from({ length: 9 }, () => 1), siDistr: [0, 1], tStart: [1], tEnd: [7] }, 'calculation.window-outside'],
    [{ incidence: Array.from({ length: 9 }, () => 1), siDistr: [0, 1], tStart: [2], tEnd: [12] }, 'calculation.window-outside'],
    [{ incidence: [1, null, 2], siDistr: [0, 1], tStart: [2], tEnd: [3] }, 'calculation.value-missing'],
    [{ siDistr: [0, 1], tStart: [2], tEnd: [3] }, 'calculation.value-missing'],
  ])('%j is refused as %s', (given, code) => {
    expect(answerReproduction(given).findings.map((finding) => finding.code)).toContain(code);
    expect(answerReproduction(given).values).toEqual({});
  });
});
