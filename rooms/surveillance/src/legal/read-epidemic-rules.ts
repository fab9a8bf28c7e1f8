import { type Words, isCalendarDate } from '@tuyen/records';
import type { Band, EndemicRule, EpidemicRule, LinkedCases } from './epidemic-rule.ts';

type Fields = Readonly<Record<string, unknown>>;

function need(holds: boolean, key: string): asserts holds {
  if (!holds) throw new RangeError(key);
}

function fieldsAt(value: unknown, key: string): Fields {
  need(typeof value === 'object' && value !== null && !Array.isArray(value), key);
  return value as Fields;
}

function text(fields: Fields, key: string): string {
  const value = fields[key];
  need(typeof value === 'string' && value.trim() !== '', key);
  return value;
}

function day(fields: Fields, key: string): string {
  const value = text(fields, key);
  need(isCalendarDate(value), key);
  return value;
}

function oneOf<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === fields[key]);
  need(found !== undefined, key);
  return found;
}

function number(fields: Fields, key: string, least: number): number {
  const value = fields[key];
  need(typeof value === 'number' && Number.isFinite(value) && value >= least, key);
  return value;
}

function flag(fields: Fields, key: string): boolean {
  const value = fields[key];
  need(typeof value === 'boolean', key);
  return value;
}

function words(value: unknown, key: string): Words {
  const fields = fieldsAt(value, key);
  return { vi: text(fields, 'vi'), en: text(fields, 'en') };
}

function optional<Value>(fields: Fields, key: string, read: (value: unknown, key: string) => Value): Value | undefined {
  return fields[key] === undefined ? undefined : read(fields[key], key);
}

function band(value: unknown, key: string): Band {
  const fields = fieldsAt(value, key);
  return { period: oneOf(fields, 'period', ['week', 'month']), deviations: number(fields, 'deviations', 0) };
}

function linked(value: unknown, key: string): LinkedCases {
  const fields = fieldsAt(value, key);
  return { period: oneOf(fields, 'period', ['week', 'month']), cases: number(fields, 'cases', 1) };
}

function endemicRule(value: unknown): EndemicRule {
  const fields = fieldsAt(value, 'endemic');
  const warning = optional(fields, 'warning', band);
  return {
    years: number(fields, 'years', 1),
    minimumYears: number(fields, 'minimumYears', 1),
    excludeEpidemicYears: flag(fields, 'excludeEpidemicYears'),
    replaceExcludedYears: flag(fields, 'replaceExcludedYears'),
    deviation: oneOf(fields, 'deviation', ['sample', 'population']),
    ...(warning === undefined ? {} : { warning }),
    epidemic: band(fields['epidemic'], 'epidemic'),
  };
}

function groupA(value: unknown): EpidemicRule['groupA'] {
  const fields = fieldsAt(value, 'groupA');
  const cases = (key: 'warning' | 'epidemic') => (fields[key] === undefined ? {} : { [key]: number(fields, key, 1) });
  return { ...cases('warning'), ...cases('epidemic') };
}

function endOf(value: unknown): EpidemicRule['end'] {
  const fields = fieldsAt(value, 'end');
  if (oneOf(fields, 'kind', ['whole-month', 'quiet-days']) === 'whole-month') return { kind: 'whole-month' };
  const days = fieldsAt(fields['days'], 'days');
  return { kind: 'quiet-days', days: Object.fromEntries(Object.keys(days).map((disease) => [disease, number(days, disease, 1)])) };
}

function readRule(value: unknown): EpidemicRule {
  const fields = fieldsAt(value, 'rule');
  const to = fields['to'] === undefined ? undefined : day(fields, 'to');
  const nonEndemic = optional(fields, 'nonEndemic', fieldsAt);
  const wider = optional(fields, 'widerAreas', fieldsAt);
  const unverified = fields['unverified'];
  need(Array.isArray(unverified), 'unverified');
  return {
    rule: text(fields, 'rule'),
    title: words(fields['title'], 'title'),
    instrument: text(fields, 'instrument'),
    ...(fields['articles'] === undefined ? {} : { articles: text(fields, 'articles') }),
    from: day(fields, 'from'),
    ...(to === undefined ? {} : { to }),
    confidence: oneOf(fields, 'confidence', ['high', 'medium', 'low']),
    endemic: endemicRule(fields['endemic']),
    ...(nonEndemic === undefined ? {} : { nonEndemic: { warning: linked(nonEndemic['warning'], 'warning'), epidemic: linked(nonEndemic['epidemic'], 'epidemic') } }),
    groupA: groupA(fields['groupA']),
    ...(wider === undefined ? {} : { widerAreas: { district: number(wider, 'district', 1), province: number(wider, 'province', 1) } }),
    end: endOf(fields['end']),
    unverified: unverified.map((each: unknown) => words(each, 'unverified')),
  };
}

/**
 * Reads `content/surveillance/epidemic-rules.yaml`, parsed, into rules by their day of force.
 * @throws RangeError naming the key that is missing or wrong: content that was not checked against its schema.
 */
export function readEpidemicRules(value: unknown): EpidemicRule[] {
  need(Array.isArray(value) && value.length > 0, 'rule');
  return (value as unknown[]).map(readRule).sort((a, b) => (a.from < b.from ? -1 : 1));
}
