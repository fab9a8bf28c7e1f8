import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tier } from '@tuyen/simulator';
import type { ReportedCare } from './plan-care-targets.ts';

const ACTS: Record<string, ReportedCare['act']> = { visits: 'visit', admissions: 'admission' };
const isTier = (text: string | undefined): text is Tier => text === 'commune' || text === 'district' || text === 'province';

/** Published totals of a province's care by level: content/totals, whose first six columns hold no commas. */
export function readReportedCare(contentFolder: string, province: string): ReportedCare[] {
  const folder = join(contentFolder, 'totals');
  const lines = readdirSync(folder).filter((name) => name.endsWith('.csv')).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1));
  return lines.flatMap((line): ReportedCare[] => {
    const [indicator, unit, , period, category, value] = line.split(',');
    const act = ACTS[indicator ?? ''];
    const tier = category?.startsWith('tier=') ? category.slice(5) : undefined;
    return act && unit === province && isTier(tier) && /^\d{4}-H[12]$/.test(period ?? '') ? [{ act, tier, period: period!, count: Number(value) }] : [];
  });
}
