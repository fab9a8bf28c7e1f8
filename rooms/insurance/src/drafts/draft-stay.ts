import { type DataValue, addDays, codeFact } from '@tuyen/records';
import type { Standard } from '../tables/standard.ts';
import { careKind } from './care-kinds.ts';
import { parseClaimDay, parseClaimTime } from '../values/parse-claim-date.ts';
import type { RowReader } from '../values/row-reader.ts';

type Draft = Record<string, DataValue>;

/** When the visit began, and how it is to be dated. */
export interface Arrival {
  /** `YYYY-MM-DDThh:mm:ss+07:00`, or the day alone; null when it cannot be read. */
  at: string | null;
  /** `YYYY-MM-DD` of `at`. */
  day: string | null;
}

/** NGAY_VAO, without which nothing can be dated: every fault is an error, except that the time of day is missing. */
export function readArrival(summary: RowReader, today: string): Arrival {
  const text = summary.needed('NGAY_VAO');
  if (text === '') return { at: null, day: null };
  const at = parseClaimTime(text) ?? (text.length === 8 ? parseClaimDay(text) : null);
  if (at === null) summary.note('import.date-impossible', 'error', 'NGAY_VAO');
  else if (at.slice(0, 10) > today) summary.note('import.date-future', 'error', 'NGAY_VAO');
  else {
    if (at.length === 10) summary.note('claim.time-missing', 'warning', 'NGAY_VAO');
    return { at, day: at.slice(0, 10) };
  }
  return { at: null, day: null };
}

/** In QĐ 130 and 4750 the stay of these kinds ends with the last day of the drugs, which may lie ahead (NGAY_RA, first note). */
const endsAhead = new Set(['02', '05', '07', '08']);

function draftLeft(summary: RowReader, arrival: Arrival, careType: string, standard: Standard, today: string): string | null {
  const ahead = (standard === '130' || standard === '4750') && endsAhead.has(careType.padStart(2, '0'));
  const left = summary.moment('NGAY_RA');
  if (left === null) return null;
  if (left.slice(0, 10) > (ahead ? addDays(today, 366) : today)) {
    summary.note('import.date-future', 'warning', 'NGAY_RA');
    return null;
  }
  if (arrival.at === null || left.slice(0, arrival.at.length) >= arrival.at) return left;
  summary.note('import.dates-reversed', 'error', 'NGAY_RA', { later: 'NGAY_RA', earlier: 'NGAY_VAO' });
  return null;
}

/** Three years: no re-examination is fixed further ahead. */
const furthestFollowUp = 1096;

/** The first day of NGAY_TAI_KHAM (several specialties may each fix one). */
function draftFollowUp(summary: RowReader, today: string): string | null {
  const days = summary.code('NGAY_TAI_KHAM').split(/[;,]/).map((part) => part.trim()).filter((part) => part !== '');
  const read = days.map(parseClaimDay);
  if (read.includes(null)) summary.note('import.date-impossible', 'warning', 'NGAY_TAI_KHAM');
  const [first] = read.filter((day) => day !== null).sort();
  if (first === undefined) return null;
  if (first <= addDays(today, furthestFollowUp)) return first;
  summary.note('import.date-future', 'warning', 'NGAY_TAI_KHAM');
  return null;
}

/** Kind of care, times and follow-up of form `visit`. */
export function draftStay(summary: RowReader, arrival: Arrival, standard: Standard, today: string): Draft {
  const draft: Draft = {};
  const careType = summary.needed('MA_LOAI_KCB');
  const kind = careKind(careType, standard);
  if (kind !== null) {
    draft.kind = kind.kind;
    if (careType.length <= 2) draft.care_type = careType;
    if (!kind.known) summary.note('import.value-unknown', 'warning', 'MA_LOAI_KCB', { value: codeFact(careType) });
  }
  if (arrival.at !== null && arrival.at.length > 10) draft.arrived = arrival.at;
  const left = draftLeft(summary, arrival, careType, standard, today);
  if (left !== null) draft.left = left;
  const followUp = draftFollowUp(summary, today);
  if (followUp !== null) draft.follow_up = followUp;
  return draft;
}
