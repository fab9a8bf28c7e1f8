import { describe, expect, it } from 'vitest';
import { ordinaryClaim, summaryOf } from '../../test/make-file.ts';
import { brief, readDrafts } from '../../test/read-file.ts';

const visitWith = (changes: Readonly<Record<string, string | undefined>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) })).visit;

describe('The cards of a claim', () => {
  const cardsWith = (changes: Readonly<Record<string, string>>) => readDrafts(ordinaryClaim({ XML1: summaryOf(changes) }));

  it('may be two when one was renewed', () => {
    const drafts = cardsWith({ MA_THE_BHYT: 'GD4010123456789;HT3010123456789', MA_DKBD: '01234;01235', GT_THE_TU: '20240101;20250301', GT_THE_DEN: '20250228;20251231', MA_KHUVUC: 'K1' });
    expect(drafts.findings).toEqual([]);
    expect(drafts.cards).toEqual([
      { number: 'GD4010123456789', benefit_code: 'GD4', registered_facility: '01234', area: 'K1', from: '2024-01-01', to: '2025-02-28' },
      { number: 'HT3010123456789', benefit_code: 'HT3', registered_facility: '01235', area: 'K1', from: '2025-03-01', to: '2025-12-31' },
    ]);
    expect(drafts.visit.card_number).toBe('GD4010123456789;HT3010123456789');
  });

  it('may be ten digits', () => {
    expect(cardsWith({ MA_THE_BHYT: '0123456789' }).cards).toEqual([{ number: '0123456789', registered_facility: '01234', from: '2025-01-01', to: '2025-12-31' }]);
  });

  it.each<[string, Record<string, string>, string[], number]>([
    ['lists of other length', { MA_THE_BHYT: 'GD4010123456789;HT3010123456789' }, ['warning claim.card-lists-differ XML1.MA_THE_BHYT'], 1],
    ['a number that is none', { MA_THE_BHYT: 'GD40101' }, ['warning import.insurance-number-broken XML1.MA_THE_BHYT'], 0],
    ['no first day', { GT_THE_TU: '' }, ['warning import.field-missing XML1.GT_THE_TU'], 0],
    ['a first day that does not exist', { GT_THE_TU: '20250230' }, ['warning import.date-impossible XML1.GT_THE_TU'], 0],
    ['a last day before the first', { GT_THE_DEN: '20240101' }, ['warning import.dates-reversed XML1.GT_THE_DEN'], 1],
  ])('with %s are warned about', (_, changes, findings, count) => {
    const drafts = cardsWith(changes);
    expect(brief(drafts.findings)).toEqual(findings);
    expect(drafts.cards).toHaveLength(count);
    expect(drafts.usable).toBe(true);
  });

  it('of a newborn are temporary and give no insurance number', () => {
    expect(cardsWith({ MA_DKBD: '01000', MA_THE_BHYT: 'TE1010123456789' }).person.data).not.toHaveProperty('insurance_number');
    const drafts = cardsWith({ MA_THE_BHYT: 'TE101KT12345678' });
    expect(drafts.cards).toEqual([]);
    expect(drafts.visit).toMatchObject({ insured: true, card_number: 'TE101KT12345678' });
  });

  it('may be none: the visit is not insured', () => {
    const none = { MA_THE_BHYT: '', MA_DKBD: '', GT_THE_TU: '', GT_THE_DEN: '', T_BHTT: '0', T_BNTT: '47000', MA_DOITUONG_KCB: '9' };
    const drafts = readDrafts({ XML1: summaryOf(none) });
    expect(drafts.visit.insured).toBe(false);
    expect(drafts.visit).not.toHaveProperty('card_number');
    expect(visitWith({ MA_DOITUONG_KCB: '9' }).insured).toBe(false);
  });
});
