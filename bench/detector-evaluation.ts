// npx tsx bench/detector-evaluation.ts FOLDER [--seed 5] [--province NAME]: judges every detector by the published Vietnamese series in FOLDER and
// writes docs/specs/detector-evaluation.md and content/surveillance/detectors.yaml. Ten to twenty minutes; the series are not part of this repository.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeRandom } from '@tuyen/simulator';
import { type EpidemicRule, readEpidemicRules } from '@tuyen/surveillance';
import { parse } from 'yaml';
import { type DiseaseGroup, diseaseGroups } from './detector-evaluation/disease-groups.ts';
import { type Tally, type Trial, emptyTally, evaluateSeries } from './detector-evaluation/evaluate.ts';
import { type Chosen, formatDefaults } from './detector-evaluation/format-defaults.ts';
import { formatReport } from './detector-evaluation/format-report.ts';
import type { GroupResult } from './detector-evaluation/group-result.ts';
import { type Method, listMethods } from './detector-evaluation/methods.ts';
import { type RealSeries, readRealSeries } from './detector-evaluation/read-real-series.ts';
import { chooseDefault, summarise } from './detector-evaluation/summarise.ts';
import { thinToCommune } from './detector-evaluation/thin-to-commune.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** More false alarms than this, a hundred periods, and nobody looks at the true ones. */
const MOST_FALSE = { month: 5, week: 2 };
/** Communes of a province since July 2025, about. */
const COMMUNES = 100;

/** North, centre, highlands, south; coast and mountain. */
const WEEKLY_PROVINCES = ['Quang Ninh', 'Lai Chau', 'Nghe An', 'Khanh Hoa', 'Dak Lak', 'Dong Thap'];

const sizes = (size: readonly number[], durations: readonly number[]) => size.flatMap((each) => durations.map((duration) => ({ size: each, duration })));

function evaluateGroup(group: DiseaseGroup, all: readonly RealSeries[], methods: readonly Method[], trial: Trial, most: number): GroupResult {
  const own = all.map((series, index) => ({ series, index })).filter(({ series }) => group.diseases.includes(series.disease));
  const tallies = new Map<string, Tally>(methods.map(({ name }) => [name, emptyTally()]));
  for (const { series, index } of own) evaluateSeries(series, methods, trial, tallies, index);
  const summaries = methods.map(({ name }) => summarise(name, tallies.get(name)!));
  console.error(`${group.group}: ${own.length} series, ${new Date().toISOString().slice(11, 19)}`);
  // The legal rules run in any case.
  const choice = new Set(methods.filter(({ algorithm }) => algorithm !== 'legal').map(({ name }) => name));
  return { group, series: own.length, summaries, chosen: chooseDefault(summaries, most, choice) };
}

function evaluateMonths(series: readonly RealSeries[], rules: readonly EpidemicRule[], seed: number): GroupResult[] {
  const trial: Trial = { frequency: 12, baselineYears: 5, kinds: sizes([2, 5, 10], [1, 3]), onsets: 3, every: 2, seed };
  return diseaseGroups.map((group) => evaluateGroup(group, series, listMethods(12, rules), trial, MOST_FALSE.month));
}

function evaluateWeeks(series: readonly RealSeries[], rules: readonly EpidemicRule[], seed: number): GroupResult[] {
  const thinned = series.filter(({ province }) => WEEKLY_PROVINCES.includes(province)).map((each, index) => thinToCommune(each, COMMUNES, makeRandom(seed * 100_019 + index)));
  const trial: Trial = { frequency: 52, baselineYears: 5, kinds: sizes([3, 6, 12], [2, 4]), onsets: 2, every: 13, seed };
  return diseaseGroups.map((group) => evaluateGroup(group, thinned, listMethods(52, rules), trial, MOST_FALSE.week));
}

function chosenOf(results: readonly GroupResult[], methods: readonly Method[]): Chosen[] {
  return results.flatMap(({ group, chosen }) => {
    const method = methods.find(({ name }) => name === chosen?.name);
    return chosen && method ? [{ group, method, summary: chosen }] : [];
  });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '5' }, province: { type: 'string' } } });
const folder = positionals[0];
if (folder === undefined) throw new Error('which folder has gdpm-monthly-dev-provinces-2000-2017.csv?');
const seed = Number(values.seed);
const all = readRealSeries(join(folder, 'gdpm-monthly-dev-provinces-2000-2017.csv')).filter(({ province }) => values.province === undefined || province === values.province);
const rules = readEpidemicRules(parse(readFileSync(join(root, 'content', 'surveillance', 'epidemic-rules.yaml'), 'utf8')));
const started = performance.now();
const months = evaluateMonths(all, rules, seed);
const weeks = evaluateWeeks(all, rules, seed);
const facts = { series: all.length, seed, seconds: Math.round((performance.now() - started) / 1000), machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}`, date: new Date().toISOString().slice(0, 10), communes: COMMUNES, most: MOST_FALSE };
mkdirSync(join(root, 'docs', 'specs'), { recursive: true });
writeFileSync(join(root, 'docs', 'specs', 'detector-evaluation.md'), formatReport(months, weeks, facts));
writeFileSync(join(root, 'content', 'surveillance', 'detectors.yaml'), formatDefaults(chosenOf(months, listMethods(12, rules)), chosenOf(weeks, listMethods(52, rules)), facts.date));
