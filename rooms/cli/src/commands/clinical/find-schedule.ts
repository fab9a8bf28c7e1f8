import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ImmunisationContent, type Schedule, compileSchedule, findScheduleVersion, readCdsiSchedule } from '@tuyen/clinical';
import { Refusal } from '@tuyen/records';
import { parse } from 'yaml';
import { readContentFile } from '../../input/read-content-file.ts';
import { say } from '../../output.ts';

/** The schedule that holds on a day, and the country's rules for being fully immunised. */
export interface FoundSchedule {
  on(day: string): Schedule;
  fullyImmunised: ImmunisationContent['fullyImmunised'];
}

function readContent(): ImmunisationContent {
  const [schedule, vaccines, fullyImmunised] = ['vn-epi', 'vaccines', 'fully-immunised'].map((name) => parse(readContentFile(`immunisation/${name}.yaml`)) as unknown);
  return { schedule, vaccines, fullyImmunised } as ImmunisationContent;
}

function readScheduleFile(path: string): Schedule {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal('schedule.not-readable', { at: basename(path) }, [], { cause: error });
  }
  return readCdsiSchedule(value);
}

/** What was not checked against the original text is said, once a version. */
function sayUnverified({ schedule: { versions } }: ImmunisationContent, version: string): void {
  const used = versions.find((each) => each.version === version);
  if (used?.unverified) say(`${used.instrument}: chưa đối chiếu văn bản gốc / not checked against the original text`);
}

function scheduleOfContent(content: ImmunisationContent, only: string | undefined): FoundSchedule['on'] {
  const compiled = new Map<string, Schedule>();
  return (day) => {
    const version = only ?? findScheduleVersion(content.schedule, day).version;
    const schedule = compiled.get(version) ?? compileSchedule(content, version);
    if (!compiled.has(version)) sayUnverified(content, version);
    compiled.set(version, schedule);
    return schedule;
  };
}

/**
 * The schedule a name means: a file of CDSi's supporting data (JSON, or that with .gz); `vn-epi`, in the version in force on the day
 * of each case; or `vn-epi@2024`, in that version.
 * @throws Refusal `schedule.unknown`, `schedule.not-readable`
 */
export function findSchedule(name: string): FoundSchedule {
  if (existsSync(name)) {
    const schedule = readScheduleFile(name);
    return { on: () => schedule, fullyImmunised: [] };
  }
  const content = readContent();
  const { schedule, versions } = content.schedule;
  const [id, version] = name.split('@');
  const known = [schedule, ...versions.map((each) => `${schedule}@${each.version}`)];
  if (id !== schedule || !known.includes(name)) throw new Refusal('schedule.unknown', { id: name, known: known.join(', ') });
  return { on: scheduleOfContent(content, version), fullyImmunised: content.fullyImmunised };
}
