import { type GrowthContent, type GrowthReference, type GrowthScore, type GrowthTables, assessSchoolChild, assessYoungChild, checkMeasures, unpackGrowthTables } from '@tuyen/clinical';
import type { Finding } from '@tuyen/records';
import { readContentFile } from '../../input/read-content-file.ts';
import { type CellReader, numberText } from './growth-columns.ts';

/** One row assessed: the cells that are added to it, and what is wrong with it. */
export interface AssessedRow {
  added: Record<string, string>;
  findings: Finding[];
}

/** How a table of children is read and answered under one reference. Column names are those of WHO's packages. */
export interface ReferenceColumns {
  inputs: readonly string[];
  /** Without these there is nothing to compute. */
  required: readonly string[];
  outputs: readonly string[];
  assess(cells: CellReader, tables: GrowthTables): AssessedRow;
}

const pair = (name: string, score: GrowthScore | null): Record<string, string> => ({ [`z${name}`]: numberText(score?.z ?? null), [`f${name}`]: score === null ? '' : score.flagged ? '1' : '0' });

const ageFindings = (age: number | null): Finding[] => (age !== null && age < 0 ? [{ code: 'growth.age-impossible', severity: 'error', field: 'age' }] : []);

const under5: ReferenceColumns = {
  inputs: ['sex', 'age', 'weight', 'lenhei', 'measure', 'headc', 'armc', 'oedema'],
  required: ['sex', 'age'],
  outputs: ['clenhei', 'cmeasure', 'cbmi', 'zlen', 'flen', 'zwei', 'fwei', 'zwfl', 'fwfl', 'zbmi', 'fbmi', 'zhc', 'fhc', 'zac', 'fac'],
  assess: (cells, tables) => {
    const child = {
      sex: cells.sex('sex'),
      ageDays: cells.number('age'),
      weightKg: cells.number('weight'),
      lengthCm: cells.number('lenhei'),
      position: cells.position('measure'),
      headCm: cells.number('headc'),
      armCm: cells.number('armc'),
      oedema: cells.oedema('oedema'),
    };
    const growth = assessYoungChild(child, tables);
    const findings = [...ageFindings(child.ageDays), ...checkMeasures({ weight: child.weightKg, length: child.lengthCm, head: child.headCm, arm: child.armCm }, 'under-5')];
    const position = growth.position === null ? '' : growth.position === 'lying' ? 'l' : 'h';
    const shape = { clenhei: numberText(growth.length), cmeasure: position, cbmi: numberText(growth.bmi) };
    const scores = { ...pair('len', growth.lengthForAge), ...pair('wei', growth.weightForAge), ...pair('wfl', growth.weightForLength), ...pair('bmi', growth.bmiForAge), ...pair('hc', growth.headForAge), ...pair('ac', growth.armForAge) };
    return { added: { ...shape, ...scores }, findings: [...cells.findings, ...findings] };
  },
};

const from5To19: ReferenceColumns = {
  inputs: ['sex', 'ageInMonths', 'heightCm', 'weightKg', 'oedema'],
  required: ['sex', 'ageInMonths'],
  outputs: ['cbmi', 'zhfa', 'fhfa', 'zwfa', 'fwfa', 'zbfa', 'fbfa'],
  assess: (cells, tables) => {
    const child = { sex: cells.sex('sex'), ageMonths: cells.number('ageInMonths'), heightCm: cells.number('heightCm'), weightKg: cells.number('weightKg'), oedema: cells.oedema('oedema') };
    const growth = assessSchoolChild(child, tables);
    const findings = [...ageFindings(child.ageMonths), ...checkMeasures({ weight: child.weightKg, length: child.heightCm }, '5-to-19')];
    const bmi = { cbmi: growth.bmi === null ? '' : numberText(Number(growth.bmi.toFixed(6))) };
    return { added: { ...bmi, ...pair('hfa', growth.heightForAge), ...pair('wfa', growth.weightForAge), ...pair('bfa', growth.bmiForAge) }, findings: [...cells.findings, ...findings] };
  },
};

export const growthReferences: Readonly<Record<GrowthReference, ReferenceColumns>> = { who2006: under5, who2007: from5To19 };

/** The tables of a reference, from the content folder. */
export const readGrowthTables = (reference: GrowthReference): GrowthTables => unpackGrowthTables(JSON.parse(readContentFile(`growth/${reference}.json`)) as GrowthContent);
