import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Schedule, readCdsiSchedule } from '@tuyen/clinical';
import { Refusal } from '@tuyen/records';

/** The schedule that holds on a day. */
export type ScheduleOf = (day: string) => Schedule;

async function readScheduleFile(path: string): Promise<Schedule> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal('schedule.not-readable', { at: (error as Error).message }, [], { cause: error });
  }
  return readCdsiSchedule(value);
}

/**
 * The schedule a name means: a file of CDSi's supporting data (JSON, or that with .gz).
 * @throws Refusal `schedule.unknown`, `schedule.not-readable`
 */
export async function findSchedule(name: string): Promise<ScheduleOf> {
  if (!existsSync(name)) throw new Refusal('schedule.unknown', { id: name, known: '' });
  const schedule = await readScheduleFile(name);
  return () => schedule;
}
