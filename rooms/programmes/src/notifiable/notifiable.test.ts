import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../test/content-folder.ts';
import { readContent } from '../index.ts';
import { type NotifiableList, groupDuplicates, notifiableAt, proposeDiseases, proposingCategories, reportingDeadline } from './index.ts';

const { package: content, findings } = readContent(contentFolder());
const lists = content.notifiable;
const listOn = (onset: string): NotifiableList => notifiableAt(lists, onset)!;
const codesFor = (onset: string, ...icd10: string[]): string[] => proposeDiseases(listOn(onset), icd10).map(({ code }) => code);

test('the shipped lists load without a finding and have as many entries for each clock as the instruments', () => {
  expect(findings.filter(({ file }) => file.startsWith('surveillance/') || file.startsWith('programmes/surveillance/'))).toEqual([]);
  const count = (list: string, clock: string): number => lists.find(({ notifiable }) => notifiable === list)!.diseases.filter((disease) => disease.clock === clock).length;
  expect(['24h', '48h', 'monthly'].map((clock) => count('tt54-2015', clock))).toEqual([20, 14, 8]);
  expect(['24h', '48h', 'weekly'].map((clock) => count('qd97-2026', clock))).toEqual([18, 17, 46]);
});

test('the indicators of timeliness name exactly the diseases of the 24 h and 48 h clocks', () => {
  const indicators = content.programmes.find(({ programme }) => programme === 'surveillance')!.indicators;
  for (const clock of ['24h', '48h']) {
    const where = indicators.find(({ indicator }) => indicator === `notifiable-cases-on-time-${clock}`)!.denominator!.where!;
    const named = [...where.matchAll(/'([A-Z0-9-]+)'/g)].map(([, code]) => code);
    expect(named).toEqual(lists.flatMap(({ diseases }) => diseases.filter((disease) => disease.clock === clock).map(({ code }) => code)));
  }
});

describe('a diagnosis proposes', () => {
  test.each([
    ['dengue by the list in force on the day of onset', '2026-06-30', ['A91'], ['TT54-13']],
    ['dengue by the new list a day later', '2026-07-01', ['A97.1'], ['QD97-28']],
    ['dengue under the code that stations still use', '2026-07-01', ['A90'], ['QD97-28']],
    ['seasonal influenza and not bird flu for J10', '2026-01-10', ['J10.1'], ['TT54-36']],
    ['four avian influenzas for J09, to be chosen from', '2026-10-01', ['J09'], ['QD97-03', 'QD97-04', 'QD97-05', 'QD97-06']],
    ['Japanese encephalitis alone for A83.0', '2026-10-01', ['A83.0'], ['QD97-35']],
    ['both diseases of a visit', '2026-10-01', ['B05.9', 'B08.4'], ['QD97-18', 'QD97-31']],
    ['nothing for a cold', '2026-10-01', ['J00'], []],
    ['diarrhoea only while the old list asked for it', '2026-10-01', ['A09'], []],
  ])('%s', (_, onset, icd10, codes) => {
    expect(codesFor(onset, ...icd10)).toEqual(codes);
  });

  test('nothing whose category a query would not have looked for', () => {
    const categories = new Set(proposingCategories(lists));
    const icd10 = fc.tuple(fc.constantFrom(...'ABGJMPUZ'), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9 })).map(([letter, n, sub]) => `${letter}${String(n).padStart(2, '0')}.${sub}`);
    fc.assert(fc.property(icd10, (code) => categories.has(code.slice(0, 3)) || lists.every((list) => proposeDiseases(list, [code]).length === 0)));
  });
});

describe('a case is due', () => {
  const due = (code: string, onset: string, diagnosed: string): string => {
    const list = listOn(onset);
    return reportingDeadline(list, list.diseases.find((disease) => disease.code === code)!, diagnosed);
  };
  test.each([
    ['24 hours after the diagnosis', 'QD97-18', '2026-10-01T09:30:00+07:00', '2026-10-02T09:30:00+07:00'],
    ['48 hours after it, over the end of a month', 'QD97-28', '2026-10-30T23:05:00+07:00', '2026-11-01T23:05:00+07:00'],
    ['before Wednesday of the week after, from a Sunday', 'QD97-36', '2026-10-04T10:00:00+07:00', '2026-10-07T00:00:00+07:00'],
    ['before Wednesday of the week after, from a Monday', 'QD97-36', '2026-10-05T10:00:00+07:00', '2026-10-14T00:00:00+07:00'],
    ['before the 5th of the month after', 'TT54-40', '2025-12-31T10:00:00+07:00', '2026-01-05T00:00:00+07:00'],
  ])('%s', (_, code, diagnosed, deadline) => {
    expect(due(code, diagnosed.slice(0, 10), diagnosed)).toBe(deadline);
  });
});

describe('reports of several facilities', () => {
  const report = (recordId: string, subjectId: string, disease: string, onset: string) => ({ recordId, subjectId, disease, onset });
  test('are one case where person and disease are the same and the onsets are near, also across the change of lists', () => {
    const groups = groupDuplicates(lists, [report('b', 'p', 'dengue', '2026-07-02'), report('a', 'p', 'dengue', '2026-06-29'), report('c', 'p', 'measles', '2026-07-02'), report('d', 'q', 'dengue', '2026-07-02')]);
    expect([...groups.values()].map((group) => group.map(({ recordId }) => recordId))).toEqual([['a', 'b'], ['c'], ['d']]);
  });
  test('are two cases where somebody falls ill again a season later', () => {
    expect(groupDuplicates(lists, [report('a', 'p', 'dengue', '2025-06-01'), report('b', 'p', 'dengue', '2025-09-01')]).size).toBe(2);
  });
  test('are grouped the same in whatever order they come, none lost and none twice', () => {
    const reports = fc.array(fc.record({ subjectId: fc.constantFrom('p', 'q'), disease: fc.constantFrom('dengue', 'measles'), day: fc.integer({ min: 10, max: 28 }), month: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 }).map((list) => list.map(({ subjectId, disease, day, month }, n) => report(`r${n}`, subjectId, disease, `2026-0${month}-${day}`)));
    fc.assert(
      fc.property(reports, (list) => {
        const groups = groupDuplicates(lists, list);
        expect([...groupDuplicates(lists, [...list].reverse())]).toEqual([...groups]);
        expect([...groups.values()].flat().map(({ recordId }) => recordId).sort()).toEqual(list.map(({ recordId }) => recordId).sort());
      }),
    );
  });
});
