import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCdsiSchedule } from '../../src/immunisation/cdsi/read-cdsi-schedule.ts';
import type { Schedule } from '../../src/immunisation/schedule/schedule.ts';

const textOf = (name: string): string => gunzipSync(readFileSync(new URL(`../data/${name}`, import.meta.url))).toString('utf8');

/** The supporting data of the cases' year. */
export const readCdsi2020 = (): Schedule => readCdsiSchedule(JSON.parse(textOf('cdsi-supporting-data-2020-11.json.gz')));
export const readCdsi464 = (): Schedule => readCdsiSchedule(JSON.parse(textOf('cdsi-supporting-data-4.64.json.gz')));

/** A published case with what it expects. */
export interface PublishedCase {
  id: string;
  name: string;
  vaccineGroup: string;
  dob: string;
  assessmentDate: string;
  doses: { date: string; cvx: string; expectedStatus: string; expectedReason: string | null }[];
  expected: { seriesStatus: string; forecastNumber: string | null; earliest: string | null; recommended: string | null; pastDue: string | null };
}

export const readPublishedCases = (): PublishedCase[] =>
  textOf('cdsi-4.4-cases.jsonl.gz')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PublishedCase);
