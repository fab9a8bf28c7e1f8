import { notifiable } from '@tuyen/programmes';
import { type Period, type Words, Refusal } from '@tuyen/records';
import type { ReadStore } from '@tuyen/store';
import { countByPlace } from './count-by-place.ts';

/** A cell of the weekly or monthly table; zero is reported as well. */
export interface CaseTableRow {
  unitCode: string;
  unit: string;
  disease: string;
  diseaseName: Words;
  cases: number;
  deaths: number;
}

/**
 * The table of a period: each commune of a unit by each disease of the list in force on its last day, those without a case too. Cases by
 * onset and residence, each once.
 * @throws Refusal `surveillance.no-list` for days before the first list
 */
export async function tableCases(store: ReadStore, unitKey: number, period: Period): Promise<CaseTableRow[]> {
  const list = notifiable.notifiableAt(store.content.notifiable, period.to);
  if (!list) throw new Refusal('surveillance.no-list', { date: period.to });
  const { communes, counts } = await countByPlace(store, unitKey, period.from, period.to);
  const sums = new Map<string, { cases: number; deaths: number }>();
  for (const { commune, disease, cases, deaths } of counts) {
    const key = `${commune} ${disease}`;
    const sum = sums.get(key) ?? { cases: 0, deaths: 0 };
    sums.set(key, { cases: sum.cases + cases, deaths: sum.deaths + deaths });
  }
  return communes.flatMap((commune) =>
    list.diseases.map(({ code, disease, name }) => ({ unitCode: commune.code, unit: commune.name, disease: code, diseaseName: name, cases: 0, deaths: 0, ...sums.get(`${commune.key} ${disease}`) })),
  );
}
