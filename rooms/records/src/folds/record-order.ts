import type { LogRecord } from '../records/record.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds of a business or entry time; a bare day counts from its first moment in Vietnam. Unreadable text comes first. */
function instantMs(text: string): number {
  const ms = Date.parse(DAY.test(text) ? `${text}T00:00:00+07:00` : text);
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
}

function compareValues(a: string | number, b: string | number): number {
  return Number(a > b) - Number(a < b);
}

function comparePlaces(a: LogRecord, b: LogRecord): number {
  return compareValues(a.site, b.site) || compareValues(a.seq, b.seq) || compareValues(a.id, b.id) || compareValues(a.hash, b.hash);
}

/**
 * When each record was entered, corrected so that no site's clock runs backwards: within a site, in order of `seq`,
 * a record counts as entered no earlier than any before it.
 */
function entryTimes(records: readonly LogRecord[]): Map<LogRecord, number> {
  const times = new Map<LogRecord, number>();
  let site: string | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  for (const record of [...records].sort(comparePlaces)) {
    if (record.site !== site) latest = Number.NEGATIVE_INFINITY;
    site = record.site;
    latest = Math.max(latest, instantMs(record.enteredAt));
    times.set(record, latest);
  }
  return times;
}

/** One record for each id: the same id twice is the same act. */
export function withoutRepeats<R extends LogRecord>(records: readonly R[]): R[] {
  const byId = new Map<string, R>();
  for (const record of records) {
    const known = byId.get(record.id);
    if (known === undefined || comparePlaces(record, known) < 0) byId.set(record.id, record);
  }
  return byId.size === records.length ? [...records] : [...byId.values()];
}

/**
 * Order of entry, earliest first: `enteredAt` (made to run forwards within each site by `seq`, so a clock set back changes nothing),
 * then `site`, then `seq`, then `id`. A total order made of nothing but what is inside the records:
 * neither the order of arrival nor the clock of the machine that folds takes part.
 */
export function sortByEntry<R extends LogRecord>(records: readonly R[]): R[] {
  if (records.length < 2) return [...records];
  const times = entryTimes(records);
  const timeOf = (record: R): number => times.get(record) ?? 0;
  return [...records].sort((a, b) => compareValues(timeOf(a), timeOf(b)) || comparePlaces(a, b));
}

/**
 * Order of what the records speak of, earliest first: business time `at` (a bare day counts from its first moment),
 * then the order of entry as in `sortByEntry`. A list of 2019 brought in today never overwrites an address of 2024.
 */
export function sortByBusinessTime<R extends LogRecord>(records: readonly R[]): R[] {
  return sortByEntry(records)
    .map((record) => ({ record, at: instantMs(record.at) }))
    .sort((a, b) => compareValues(a.at, b.at))
    .map(({ record }) => record);
}
