import type { Words } from '@tuyen/records';
import type { RealSeries } from './read-real-series.ts';
import type { Run } from './label-epidemics.ts';

/** An epidemic of the country that everybody remembers. */
export interface NamedEpidemic {
  name: Words;
  disease: string;
  /** Months, counted from year 0: year × 12 + month − 1. */
  from: number;
  to: number;
}

const month = (year: number, number: number): number => year * 12 + number - 1;

export const namedEpidemics: readonly NamedEpidemic[] = [
  { name: { vi: 'Tả 2007–2008', en: 'Cholera 2007–2008' }, disease: 'cholera', from: month(2007, 10), to: month(2008, 7) },
  { name: { vi: 'Sởi 2009–2010', en: 'Measles 2009–2010' }, disease: 'measles', from: month(2009, 1), to: month(2010, 6) },
  { name: { vi: 'Sởi 2014', en: 'Measles 2014' }, disease: 'measles', from: month(2014, 1), to: month(2014, 8) },
  { name: { vi: 'Sốt xuất huyết 2010', en: 'Dengue 2010' }, disease: 'dengue', from: month(2010, 5), to: month(2011, 1) },
  { name: { vi: 'Sốt xuất huyết 2016', en: 'Dengue 2016' }, disease: 'dengue', from: month(2016, 4), to: month(2016, 12) },
  { name: { vi: 'Sốt xuất huyết 2017', en: 'Dengue 2017' }, disease: 'dengue', from: month(2017, 5), to: month(2017, 12) },
];

/** The remembered epidemic that a run of a series was part of. */
export function findNamed(series: RealSeries, { first, last }: Run): NamedEpidemic | undefined {
  const start = series.firstYear * 12;
  return namedEpidemics.find(({ disease, from, to }) => disease === series.disease && start + first <= to && start + last >= from);
}
