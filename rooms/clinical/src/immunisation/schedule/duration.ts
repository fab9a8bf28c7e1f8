/** A stretch of time as schedules write it: whole months (a year is twelve), then whole days (a week is seven). */
export interface Duration {
  months: number;
  days: number;
}

const year: Duration = { months: 12, days: 0 };
const week: Duration = { months: 0, days: 7 };
const month: Duration = { months: 1, days: 0 };
const day: Duration = { months: 0, days: 1 };
const unitOf: Readonly<Record<string, Duration>> = { year, yr: year, năm: year, month, tháng: month, week, wk: week, tuần: week, day, ngày: day };

/**
 * `6 weeks - 4 days`, `19 months + 4 weeks`, `18 tháng` as a duration; undefined for an empty text or `n/a`,
 * null for a text that is none.
 */
export function parseDuration(text: string): Duration | undefined | null {
  const clean = text.normalize('NFC').trim().toLowerCase();
  if (clean === '' || clean === 'n/a') return undefined;
  const sum: Duration = { months: 0, days: 0 };
  const rest = clean.replaceAll(/([+-]?)\s*(\d+)\s*(year|yr|năm|month|tháng|week|wk|tuần|day|ngày)s?/g, (_, sign: string, digits: string, name: string) => {
    const count = Number(digits) * (sign === '-' ? -1 : 1);
    sum.months += unitOf[name]!.months * count;
    sum.days += unitOf[name]!.days * count;
    return '';
  });
  return rest.trim() === '' ? sum : null;
}
