import { Refusal, daysBetween, isCalendarDate } from '@tuyen/records';
import type { CountSeries } from '../detectors/count-series.ts';

/** Larger counts are typing mistakes. */
const LARGEST_COUNT = 1e12;
/** A century of days. */
const LONGEST_SERIES = 40_000;

type Fields = Readonly<Record<string, unknown>>;

function invalid(name: string): Refusal {
  return new Refusal('detection.series-invalid', { name });
}

function readCount(count: unknown, index: number): number {
  if (count === null) return Number.NaN;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return count;
  throw new Refusal('detection.count-invalid', { at: index + 1, limit: LARGEST_COUNT });
}

function readCounts(observed: unknown): Float64Array {
  if (!Array.isArray(observed) || observed.length === 0 || observed.length > LONGEST_SERIES) throw invalid('observed');
  return Float64Array.from(observed, readCount);
}

function readPopulation(population: unknown, length: number): Float64Array {
  if (!Array.isArray(population) || population.length !== length) throw invalid('population');
  return Float64Array.from(population, (people: unknown) => {
    if (people === null) return Number.NaN;
    if (typeof people !== 'number' || !(people >= 0 && people <= LARGEST_COUNT)) throw invalid('population');
    return people;
  });
}

function readDays(dates: unknown, length: number): Float64Array {
  if (!Array.isArray(dates) || dates.length !== length) throw invalid('dates');
  let before = -Infinity;
  return Float64Array.from(dates, (date: unknown, index) => {
    const day = typeof date === 'string' && isCalendarDate(date) ? daysBetween('1970-01-01', date) : Number.NaN;
    if (!(day > before)) throw new Refusal('detection.date-invalid', { at: index + 1 });
    before = day;
    return day;
  });
}

function readStart(start: unknown, frequency: number): [number, number] {
  if (start === undefined || start === null) return [1, 1];
  const [year, place] = Array.isArray(start) ? (start as unknown[]) : [];
  if (!Number.isInteger(year) || !Number.isInteger(place) || !((place as number) >= 1 && (place as number) <= frequency + 1)) throw invalid('start');
  return [year as number, place as number];
}

/**
 * Reads a series as the reference cases write it: `observed`, `frequency`, `start`, and where they are there `dates`
 * (with `epochAsDate`) and `population`.
 * @throws Refusal `detection.series-invalid`, `detection.count-invalid`, `detection.date-invalid`.
 */
export function readSeries(value: unknown): CountSeries {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('series');
  const fields = value as Fields;
  const observed = readCounts(fields['observed']);
  const frequency = fields['frequency'];
  if (typeof frequency !== 'number' || !Number.isInteger(frequency) || frequency < 1 || frequency > 366) throw invalid('frequency');
  const population = fields['population'];
  return {
    observed,
    frequency,
    start: readStart(fields['start'], frequency),
    ...(population === undefined || population === null ? {} : { population: readPopulation(population, observed.length) }),
    ...(fields['epochAsDate'] === true ? { days: readDays(fields['dates'], observed.length) } : {}),
  };
}
