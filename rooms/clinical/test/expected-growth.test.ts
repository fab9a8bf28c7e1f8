import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessSchoolChild } from '../src/growth/assess-school-child.ts';
import { assessYoungChild } from '../src/growth/assess-young-child.ts';
import type { GrowthScore } from '../src/growth/score-measure.ts';
import { readGrowthTables } from './read-growth-tables.ts';

const folder = new URL('../../../../shared/growth/', import.meta.url);
type Row = Record<string, string>;

/** Rows of a reference file that lies beside the project; none where the folder is not there, which is no fault of the program. */
function rowsOf(name: string): Row[] {
  if (!existsSync(folder)) return [];
  const [header = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [columns[place]!, cell])));
  if (rows.length === 0) throw new Error(`${name} is there and empty`);
  return rows;
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const sexOf = (text: string | undefined): 'male' | 'female' | null => (text === '1' ? 'male' : text === '2' ? 'female' : null);

function differences(row: Row, scores: Record<string, GrowthScore | null>): string[] {
  return Object.entries(scores).flatMap(([name, score]) => {
    const z = number(row[`z${name}`]);
    const same = z === null ? score === null : score !== null && Math.abs(score.z - z) <= 0.0051 && row[`f${name}`] === (score.flagged ? '1' : '0');
    return same ? [] : [`${name}: ${JSON.stringify(score)} for ${JSON.stringify(row)}`];
  });
}

function under5(row: Row): string[] {
  const position = row['measure'] === 'l' ? 'lying' : row['measure'] === 'h' ? 'standing' : null;
  const child = { sex: sexOf(row['sex']), ageDays: number(row['age']), weightKg: number(row['weight']), lengthCm: number(row['lenhei']), position, headCm: number(row['headc']), armCm: number(row['armc']), oedema: row['oedema'] === 'y' } as const;
  const growth = assessYoungChild(child, tables2006);
  return differences(row, { len: growth.lengthForAge, wei: growth.weightForAge, wfl: growth.weightForLength, bmi: growth.bmiForAge, hc: growth.headForAge, ac: growth.armForAge });
}

function from5To19(row: Row): string[] {
  const child = { sex: sexOf(row['sex']), ageMonths: number(row['ageInMonths']), heightCm: number(row['heightCm']), weightKg: number(row['weightKg']), oedema: row['oedema'] === 'y' };
  const growth = assessSchoolChild(child, tables2007);
  return differences(row, { hfa: growth.heightForAge, wfa: growth.weightForAge, bfa: growth.bmiForAge });
}

const tables2006 = readGrowthTables('who2006');
const tables2007 = readGrowthTables('who2007');

describe('z-scores beside those of WHO’s own program', () => {
  it('agree for every child under five of the reference file', () => {
    expect(rowsOf('anthro-zscores-expected.csv').flatMap(under5)).toEqual([]);
  });

  it('agree for everybody of 5 to 19 years of the reference file', () => {
    expect(rowsOf('anthroplus-zscores-expected.csv').flatMap(from5To19)).toEqual([]);
  });
});
