import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStandardised } from './answer-standardised.ts';

const standard = { '0-4': 8.86, '5-9': 8.69, '85+': 0.63 };
const answer = (given: unknown) => answerStandardised(given, standard);
const codesOf = (given: unknown) => answer(given).findings.map(({ code, field }) => [code, field]);

describe('Direct standardisation', () => {
  it('takes the weights of the standard population by the names of the age groups', () => {
    const named = answer({ ageGroups: ['0-4', '85+'], count: [2, 3], population: [900, 100] }).values;
    expect(named).toMatchObject({ standardWeights: [8.86, 0.63], crudeRate: 0.005 });
    expect(named['directAdjustedRate']).toBeCloseTo((8.86 * (2 / 900) + 0.63 * 0.03) / 9.49, 12);
  });

  it('changes nothing where every age has the same rate', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ population: fc.integer({ min: 10, max: 9999 }), weight: fc.integer({ min: 1, max: 99 }) }), { minLength: 1, maxLength: 18 }), (groups) => {
        const { values } = answer({ count: groups.map(({ population }) => population * 0.1), population: groups.map(({ population }) => population), standardWeights: groups.map(({ weight }) => weight) });
        expect(values['directAdjustedRate']).toBeCloseTo(0.1, 10);
        expect(values['lower']).toBeLessThan(0.1);
        expect(values['upper']).toBeGreaterThan(0.1);
      }),
      { numRuns: 50 },
    );
  });

  it('without a case is 0 with an upper end above it', () => {
    const { values } = answer({ count: [0, 0], population: [900, 1000], standardWeights: [1, 1] });
    expect(values).toMatchObject({ directAdjustedRate: 0, lower: 0 });
    // The gamma interval there is exponential: −ln 0.025 times the largest weight per person.
    expect(values['upper']).toBeCloseTo((-Math.log(0.025) * 0.5) / 900, 12);
  });

  it('names the level of another interval', () => {
    expect(answer({ count: [1], population: [9], standardWeights: [1], confLevel: 0.9 }).values['ciMethod']).toBe('Fay-Feuer gamma, 90 %');
  });

  it.each([
    [{ count: [1, 2], population: [9], standardWeights: [1] }, 'calculation.lengths-differ', 'count'],
    [{ count: [1], population: [0], standardWeights: [1] }, 'calculation.not-positive', 'population[0]'],
    [{ count: [1], population: [9], standardWeights: [0] }, 'calculation.not-positive', 'standardWeights'],
    [{ count: [-1], population: [9], standardWeights: [1] }, 'calculation.negative', 'count[0]'],
    [{ count: [1], population: [9], ageGroups: ['0-3'] }, 'calculation.age-group-unknown', 'ageGroups[0]'],
    [{ count: [1], population: [9] }, 'calculation.value-missing', 'ageGroups'],
    [{ count: [], population: [], standardWeights: [] }, 'calculation.not-a-list', 'count'],
  ])('%j is refused as %s at %s', (given, code, field) => {
    expect(codesOf(given)).toContainEqual([code, field]);
    expect(answer(given).values).toEqual({});
  });
});

describe('Indirect standardisation', () => {
  const direct = { count: [0, 0], population: [900, 1000], standardWeights: [1, 1] };
  it('of nothing observed gives the exact upper end, since the one on the log scale does not exist', () => {
    const { values, findings } = answer({ ...direct, indirect: { stdCount: [3, 4], stdPop: [1000, 1000] } });
    expect(values['indirect']).toMatchObject({ observed: 0, sir: 0, lower: 0, upper: null });
    expect((values['indirect'] as { exactUpper: number }).exactUpper).toBeCloseTo(-Math.log(0.025) / 6.7, 12);
    expect(findings).toMatchObject([{ code: 'calculation.nothing-observed', severity: 'warning', field: 'indirect.count' }]);
  });

  it('that went wrong leaves the direct figures', () => {
    const { values, findings } = answer({ ...direct, indirect: { stdCount: [0, 0], stdPop: [1000, 1000] } });
    expect(values['directAdjustedRate']).toBe(0);
    expect(findings).toMatchObject([{ code: 'calculation.nothing-expected', field: 'indirect.stdCount' }]);
  });
});
