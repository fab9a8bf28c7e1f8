import type { Finding } from '@tuyen/records';

/** Measures of a child, by name. */
export type MeasureName = 'weight' | 'length' | 'head' | 'arm';

/** What a measure can be at all, from the smallest living newborn to the largest child of that age: beyond is a slip of hand, unit or decimal mark. */
interface Limits {
  least: number;
  most: number;
  unit: string;
}

type LimitsOf = Readonly<Record<MeasureName, Limits>>;

const under5: LimitsOf = {
  weight: { least: 0.3, most: 60, unit: 'kg' },
  length: { least: 20, most: 150, unit: 'cm' },
  head: { least: 15, most: 70, unit: 'cm' },
  arm: { least: 4, most: 40, unit: 'cm' },
};

const from5To19: LimitsOf = {
  weight: { least: 5, most: 300, unit: 'kg' },
  length: { least: 50, most: 250, unit: 'cm' },
  head: { least: 30, most: 80, unit: 'cm' },
  arm: { least: 5, most: 70, unit: 'cm' },
};

const names: Readonly<Record<MeasureName, string>> = { weight: 'Cân nặng', length: 'Chiều dài/chiều cao', head: 'Vòng đầu', arm: 'Vòng cánh tay' };

/**
 * Measures that no child has, one finding each: 600 kg, 8.5 m. What is merely unlikely for the age is a flag of its z-score.
 * @param group which limits hold: children under five, or 5 to 19 years
 */
export function checkMeasures(measures: Readonly<Partial<Record<MeasureName, number | null>>>, group: 'under-5' | '5-to-19'): Finding[] {
  const limits = group === 'under-5' ? under5 : from5To19;
  return (Object.keys(limits) as MeasureName[]).flatMap((name): Finding[] => {
    const value = measures[name];
    const { least, most, unit } = limits[name];
    if (value === null || value === undefined || (value >= least && value <= most)) return [];
    return [{ code: 'growth.measure-impossible', severity: 'error', field: name, facts: { measure: names[name], least, most, unit } }];
  });
}
