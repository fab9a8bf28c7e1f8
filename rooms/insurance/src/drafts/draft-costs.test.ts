import { describe, expect, it } from 'vitest';
import { drugsOf, ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

/** Findings of the ordinary claim with some fields of its summary changed. */
const findingsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => brief(readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).findings);

describe('The costs of a claim', () => {
  it('are warned about when the payers do not pay the total', () => {
    const { findings } = readDrafts({ XML1: summaryOf({ T_BHTT: '40000' }) });
    expect(brief(findings)).toEqual(['warning claim.costs-differ XML1.T_TONGCHI_BV']);
    expect(findings[0]?.facts).toMatchObject({ stated: 47_000, found: 40_000 });
  });

  it('may differ by one đồng', () => {
    expect(findingsWith({ T_BHTT: '46999.5' })).toEqual([]);
  });

  it('are warned about when the lines are not the total', () => {
    expect(brief(readDrafts(ordinaryClaim({ XML2: drugsOf([{}, {}]) })).findings)).toEqual(['warning import.sum-differs XML1.T_TONGCHI_BV', 'warning import.sum-differs XML1.T_BHTT']);
  });
});
