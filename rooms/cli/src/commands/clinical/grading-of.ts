import { type GrowthClassification, type GrowthReference, centileOfZ, classifyGrowth } from '@tuyen/clinical';
import { parse } from 'yaml';
import { readContentFile } from '../../input/read-content-file.ts';

/** Which cell is graded as what. */
const graded: Readonly<Record<GrowthReference, Readonly<Record<string, GrowthClassification['measure']>>>> = {
  who2006: { wei: 'weight-for-age', len: 'length-for-age', wfl: 'weight-for-length', bmi: 'bmi-for-age' },
  who2007: { hfa: 'length-for-age', wfa: 'weight-for-age', bfa: 'bmi-for-age' },
};

const DAYS_OF_MONTH = 30.4375;

export interface Grading {
  columns: string[];
  grade(cells: Readonly<Record<string, string>>): Record<string, string>;
}

/** Columns `p…` (centile) and `g…` (grade) for the scores of a reference; a score outside what is plausible is graded `implausible`: measure again. */
export function gradingOf(reference: GrowthReference, date: string): Grading {
  const rules = parse(readContentFile('growth/classification.yaml')) as GrowthClassification[];
  const measures = Object.entries(graded[reference]);
  const arm = reference === 'who2006' ? ['garmc'] : [];
  const ageOf = (cells: Readonly<Record<string, string>>): number => (reference === 'who2006' ? Number(cells['age'] || NaN) / DAYS_OF_MONTH : Number(cells['ageInMonths'] || NaN));
  const codeOf = (measure: GrowthClassification['measure'], text: string | undefined, ageMonths: number): string =>
    !text || Number.isNaN(Number(text)) ? '' : (classifyGrowth({ reference, measure, value: Number(text), ageMonths, date }, rules)?.code ?? '');
  return {
    columns: [...measures.flatMap(([name]) => [`p${name}`, `g${name}`]), ...arm],
    grade: (cells) => {
      const age = ageOf(cells);
      const entries = measures.flatMap(([name, measure]) => {
        const z = cells[`z${name}`] ?? '';
        const code = cells[`f${name}`] === '1' ? 'implausible' : codeOf(measure, z, age);
        return [
          [`p${name}`, z === '' ? '' : centileOfZ(Number(z)).toFixed(1)],
          [`g${name}`, code],
        ];
      });
      return { ...Object.fromEntries(entries), ...(arm.length > 0 ? { garmc: codeOf('arm', cells['armc'], age) } : {}) };
    },
  };
}
