import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ImmunisationContent, answerForecastCase, compileSchedule, readCdsiSchedule } from '@tuyen/clinical';
import { addDays } from '@tuyen/records';
import { parse } from 'yaml';
import type { Bench } from './frame/bench.ts';
import { type Measurement, median } from './measure.ts';

const PEOPLE = 10_000;
const TODAY = '2026-06-15';
const bytesOf = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url));
const textOf = (path: string): string => (path.endsWith('.gz') ? gunzipSync(bytesOf(path)) : bytesOf(path)).toString('utf8');

/** A commune: one birth a year of age for every 70 people or so; a child has the doses of its age, some of them late. */
function* commune(): Generator<object> {
  const plan: [string, number][] = [['BCG', 1], ['VGB', 0], ['DPT-VGB-HIB', 61], ['BOPV', 61], ['DPT-VGB-HIB', 95], ['BOPV', 95], ['DPT-VGB-HIB', 130], ['BOPV', 130], ['IPV', 155], ['SOI', 280], ['IPV', 281], ['MR', 555], ['DPT', 556], ['VNNB', 380], ['VNNB', 390], ['VNNB', 760]];
  for (let person = 0; person < PEOPLE; person++) {
    const age = (person * 7919) % (75 * 365);
    const dob = addDays(TODAY, -age);
    const late = person % 40;
    const doses = plan.filter(([, day]) => day + late < age && (day + person) % 11 !== 0).map(([vaccine, day]) => ({ date: addDays(dob, day + (day === 0 ? 0 : late)), cvx: vaccine }));
    yield { id: String(person), dob, gender: person % 2 === 0 ? 'F' : 'M', doses, assessmentDate: TODAY };
  }
}

const readYaml = (name: string): unknown => parse(textOf(`content/immunisation/${name}.yaml`));
const readContent = (): ImmunisationContent => ({ schedule: readYaml('vn-epi'), vaccines: readYaml('vaccines'), fullyImmunised: [] }) as unknown as ImmunisationContent;

/** Seconds of the processor, not of the clock: what else the machine does is left out. */
function secondsOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const rounds = (work: () => void): number => median(Array.from({ length: 3 }, () => secondsOf(work)));

function dueList(): Measurement {
  const schedule = compileSchedule(readContent(), '2024');
  const people = [...commune()];
  const seconds = rounds(() => {
    for (const person of people) answerForecastCase(person, schedule);
  });
  return { name: 'due list of a commune', value: seconds, unit: 's', budget: { comparison: '<=', value: 5 }, note: `${PEOPLE} people, every group of the Vietnamese schedule, one core` };
}

function publishedCases(): Measurement {
  const schedule = readCdsiSchedule(JSON.parse(textOf('rooms/clinical/test/data/cdsi-supporting-data-2020-11.json.gz')));
  const cases = textOf('rooms/clinical/test/data/cdsi-4.4-cases.jsonl.gz').trim().split('\n').map((line) => JSON.parse(line) as unknown);
  const seconds = rounds(() => {
    for (const each of cases) answerForecastCase(each, schedule);
  });
  return { name: 'CDC cases', value: cases.length / seconds, unit: 'cases/s', note: `${cases.length} published cases by the CDC’s schedule, one core` };
}

export const bench: Bench = {
  about: 'Immunisation: the due list of a commune, and the CDC’s cases',
  run: () => Promise.resolve([dueList(), publishedCases()]),
};
