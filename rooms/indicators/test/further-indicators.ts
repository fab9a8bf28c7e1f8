import type { Indicator } from '@tuyen/programmes';

const words = (text: string) => ({ vi: text, en: text });

function indicator(id: string, rest: Pick<Indicator, 'value' | 'place'> & Partial<Indicator>): Indicator {
  return { indicator: id, version: 1, title: words(id), unit: words('1'), direction: 'none', from: '2016-01-01', ...rest };
}

/** What the language of indicators allows and today's content does not use: the laws must hold for next year's content too. */
export const FURTHER_INDICATORS: readonly Indicator[] = [
  indicator('left-in-period', {
    value: 'amount',
    place: 'residence',
    numerator: { register: 'visit', where: 'left >= at', count: 'sum', field: 'cost.total', time: 'during', date: 'left' },
    breakdowns: [
      { id: 'sex', title: words('sex'), by: 'sex' },
      { id: 'insured', title: words('insured'), by: 'insured' },
      { id: 'year', title: words('year'), by: 'yearOf(subject.birth_date)' },
      { id: 'given', title: words('given'), by: 'sum(prescription, amount)' },
      { id: 'tier', title: words('tier'), by: 'tier' },
      { id: 'told', title: words('told'), by: 'reported' },
    ],
  }),
  indicator('seen-of-residents', {
    value: 'percent',
    place: 'residence',
    numerator: { register: 'visit', count: 'subjects', time: 'during', where: 'any(diagnosis, rank == \'main\') && daysBetween(period.from, at_date) >= 0' },
    denominator: { register: 'person', count: 'subjects', time: 'at-end' },
    breakdowns: [
      { id: 'age', title: words('age'), by: 'age-group' },
      { id: 'ethnic', title: words('ethnic'), by: 'subject.ethnic_group' },
      { id: 'kind', title: words('kind'), by: 'kind' },
    ],
  }),
  indicator('persons-by-unit-of-record', { value: 'count', place: 'facility', numerator: { register: 'person', count: 'rows', time: 'at-middle', where: 'sex != \'unknown\'' } }),
  indicator('visits-so-far', { value: 'count', place: 'residence', numerator: { register: 'visit', count: 'rows', time: 'at-end' } }),
  indicator('persons-recorded', { value: 'count', place: 'residence', numerator: { register: 'person', count: 'subjects', time: 'during' } }),
  indicator('households-of-commune', {
    value: 'percent',
    place: 'residence',
    numerator: { register: 'household', count: 'subjects', time: 'at-end', where: "subject.poverty == 'poor' || in(commune, ['commune-00002'])" },
    denominator: { register: 'household', count: 'subjects', time: 'at-end' },
    breakdowns: [{ id: 'commune', title: words('commune'), by: 'commune' }],
  }),
  indicator('deaths-by-person', { value: 'count', place: 'residence', numerator: { register: 'person', count: 'subjects', time: 'during', date: 'death_date' } }),
  indicator('quarter-window', { value: 'count', place: 'facility', numerator: { register: 'visit', count: 'rows', time: 'during', months: 3, where: 'follow_up > period.to' } }),
  indicator('year-so-far', { value: 'count', place: 'residence', numerator: { register: 'visit', count: 'subjects', time: 'during', window: 'year-to-date' } }),
  indicator('programme-month', { value: 'count', place: 'facility', numerator: { register: 'visit', count: 'rows', time: 'during', startDay: 15 }, breakdowns: [{ id: 'poverty', title: words('poverty'), by: 'poverty' }, { id: 'chapter', title: words('chapter'), by: 'diagnosis-chapter' }] }),
  indicator('days-of-stay', { value: 'amount', place: 'facility', numerator: { register: 'visit', count: 'sum', amount: 'daysBetween(at_date, left)', time: 'during' } }),
  indicator('poor-residents', { value: 'percent', place: 'residence', numerator: { register: 'visit', count: 'subjects', time: 'during' }, denominator: { register: 'residence', count: 'subjects', time: 'at-end' }, breakdowns: [{ id: 'poverty', title: words('poverty'), by: 'poverty' }] }),
  indicator('called-back-after-the-period', { value: 'count', place: 'facility', numerator: { register: 'visit', count: 'rows', time: 'during', where: 'follow_up > period.to' } }),
  indicator('seen-twice-and-never-in-hospital', {
    value: 'percent',
    place: 'residence',
    numerator: { register: 'person', count: 'subjects', time: 'at-end', where: "count(visit, kind == 'outpatient' && at_date <= period.to) >= 2 && !any(visit, kind == 'inpatient') && count(residence) > 0" },
    denominator: { register: 'person', count: 'subjects', time: 'at-end', where: 'any(visit, ageYears(subject.birth_date, at_date) < 60) || sum(visit, cost.total) > 100' },
  }),
  indicator('visits-of-people-who-moved', { value: 'count', place: 'facility', numerator: { register: 'visit', count: 'rows', time: 'during', where: 'count(residence, from >= period.from) > 0 || isNull(residence)' } }),
  indicator('seen-again-within-a-month', { value: 'count', place: 'facility', numerator: { register: 'residence', count: 'subjects', time: 'during', where: 'any(visit, at_date >= row.from && daysBetween(row.at_date, at_date) <= 30)' } }),
  indicator('insured-share-by-row', {
    value: 'percent',
    place: 'residence',
    numerator: { register: 'visit', count: 'rows', time: 'during', where: 'insured' },
    denominator: { register: 'visit', count: 'rows', time: 'during' },
  }),
];
