import { daysBetween } from '@tuyen/records';
import type { CareTarget, ProvinceMaterial, Tier } from '@tuyen/simulator';

/** A published total of visits or admissions at a level in a half-year. */
export interface ReportedCare {
  act: CareTarget['act'];
  tier: Tier;
  /** `2017-H1`. */
  period: string;
  count: number;
}

interface Half {
  name: string;
  from: string;
  to: string;
}

/** Half-years that a span touches. */
function halvesOf(from: string, to: string): Half[] {
  const halves: Half[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    halves.push({ name: `${year}-H1`, from: `${year}-01-01`, to: `${year}-06-30` }, { name: `${year}-H2`, from: `${year}-07-01`, to: `${year}-12-31` });
  }
  return halves.filter((half) => half.to >= from && half.from <= to);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How much care each level gives in each half-year of the span: as published where it was, by the mean of what was published where something was,
 * else by the material's rates. Half-years that the span cuts get their share of days.
 * @param share people simulated over people of the province the reports speak of
 */
export function planCareTargets(material: ProvinceMaterial, span: { from: string; to: string; people: number }, reported: readonly ReportedCare[], share: number): CareTarget[] {
  const { visits, admissions } = material.province.perPersonYear;
  const rates: { act: CareTarget['act']; tier: Tier; rate: number }[] = [
    ...Object.entries(visits).map(([tier, rate]) => ({ act: 'visit' as const, tier: tier as Tier, rate })),
    ...Object.entries(admissions).map(([tier, rate]) => ({ act: 'admission' as const, tier: tier as Tier, rate })),
  ];
  return halvesOf(span.from, span.to).flatMap((half) => {
    const from = half.from > span.from ? half.from : span.from;
    const to = half.to < span.to ? half.to : span.to;
    const days = daysBetween(from, to) + 1;
    const part = days / (daysBetween(half.from, half.to) + 1);
    const targets = rates.map(({ act, tier, rate }): CareTarget => {
      const known = reported.filter((one) => one.act === act && one.tier === tier);
      const count = known.find((one) => one.period === half.name)?.count ?? (known.length > 0 ? mean(known.map((one) => one.count)) : undefined);
      if (count !== undefined) return { act, tier, from, to, count: Math.round(count * share * part) };
      // A report of some levels means that the others are counted within them.
      return { act, tier, from, to, count: reported.length > 0 ? 0 : Math.round((rate * span.people * days) / 365.25) };
    });
    return targets.filter((target) => target.count > 0);
  });
}
