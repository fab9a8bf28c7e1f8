import { describe, expect, it } from 'vitest';
import { describeProblem } from '@tuyen/records';
import { checkMeasures } from './check-measures.ts';

describe('measures that no child has', () => {
  it('finds 600 kg, and says what is possible', () => {
    const [finding, ...more] = checkMeasures({ weight: 600, length: 86, head: null }, 'under-5');
    expect(more).toEqual([]);
    expect(describeProblem(finding!.code, finding!.facts).vi).toBe('Cân nặng phải nằm trong khoảng 0,3–60 kg; hãy đo hoặc nhập lại.');
  });

  it('finds grams typed for kilograms and metres for centimetres', () => {
    expect(checkMeasures({ weight: 3200, length: 0.5 }, 'under-5').map(({ field }) => field)).toEqual(['weight', 'length']);
  });

  it('takes 90 kg of a pupil, not of a small child', () => {
    expect(checkMeasures({ weight: 90 }, '5-to-19')).toEqual([]);
    expect(checkMeasures({ weight: 90 }, 'under-5')).toHaveLength(1);
  });

  it('says nothing of what was not measured', () => {
    expect(checkMeasures({ weight: null }, 'under-5')).toEqual([]);
  });
});
