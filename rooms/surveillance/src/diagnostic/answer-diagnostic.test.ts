import { describe, expect, it } from 'vitest';
import { answerDiagnostic } from './answer-diagnostic.ts';

const measuresOf = (given: unknown) => answerDiagnostic(given).values['measures'] as Record<string, (number | null)[]>;

describe('A diagnostic test', () => {
  it('that is never wrong about the well has no ratio to nothing, and says so', () => {
    const { findings } = answerDiagnostic({ table: [72, 0, 11, 280] });
    expect(findings).toMatchObject([{ code: 'calculation.cell-empty', severity: 'warning' }]);
    const measures = measuresOf({ table: [72, 0, 11, 280] });
    expect(measures).toMatchObject({ 'diag.or': [null, null, null], 'lr.pos': [null, null, null] });
    expect(measures['p.tpdn']!.slice(0, 2)).toEqual([0, 0]);
    expect(measures['sp']).toEqual([1, expect.closeTo(0.025 ** (1 / 280), 10) as number, 1]);
    expect(measures['lr.neg']![0]).toBeCloseTo(11 / 83, 12);
  });

  it('tried on the well alone says nothing of the sick', () => {
    expect(measuresOf({ table: [0, 5, 0, 20] })).toMatchObject({ se: [null, null, null], youden: [null, null, null] });
    expect(measuresOf({ table: [0, 5, 0, 20] })['sp']![0]).toBe(0.8);
  });

  it('no better than a coin has a Youden index about 0 and an odds ratio of 1', () => {
    const measures = measuresOf({ table: [50, 50, 50, 50] });
    expect(measures['youden']![0]).toBe(0);
    expect(measures['youden']![1]!).toBeLessThan(0);
    expect(measures['nndx']![0]).toBeNull();
    expect(measures['diag.or']![0]).toBe(1);
  });

  it('takes the table as two rows of two, and narrower intervals at a lower level', () => {
    const [wide, narrow] = [measuresOf({ table: [[72, 11], [11, 280]] }), measuresOf({ table: [[72, 11], [11, 280]], confLevel: 0.8 })];
    expect(wide).toEqual(measuresOf({ table: [72, 11, 11, 280] }));
    expect(narrow['se']![1]!).toBeGreaterThan(wide['se']![1]!);
  });

  it.each([
    [{ table: [1, 2, 3] }, 'calculation.table-shape'],
    [{ table: [0, 0, 0, 0] }, 'calculation.not-positive'],
    [{ table: [1, 2, 3, -4] }, 'calculation.not-a-count'],
    [{ table: [1, 2, 3, 4], order: 'disease+/test+' }, 'calculation.order-unknown'],
    [{}, 'calculation.value-missing'],
  ])('%j is refused as %s', (given, code) => {
    expect(answerDiagnostic(given).findings.map((finding) => finding.code)).toEqual([code]);
  });
});
