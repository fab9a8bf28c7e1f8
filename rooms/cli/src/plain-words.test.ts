import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

describe('words in the output of a command', () => {
  it('lays the two languages flat beside each other, however deep they stand', () => {
    const plan = { title: { vi: 'Kế hoạch', en: 'Plan' }, targets: [{ unit: { vi: 'lượt', en: 'visits' }, value: 3, baseline: null }] };
    expect(plainWords(plan)).toEqual({ title: 'Kế hoạch', titleEn: 'Plan', targets: [{ unit: 'lượt', unitEn: 'visits', value: 3, baseline: null }] });
  });

  it('leaves everything else as it is', () => {
    const value = { vi: 'một mình', list: [1, null, 'a', [true]], unit: { id: 'x', name: 'y' } };
    expect(plainWords(value)).toEqual(value);
    expect(plainWords(undefined)).toBeUndefined();
  });
});
