import { ROW } from '../expression/expression-scope.ts';
import { quoteText } from '../sql/quote-sql.ts';

/** Levels of care (tuyến): the nearest of these units above the facility, itself included, in the administrative tree of the day. */
export const TIERS: readonly string[] = ['commune', 'district', 'province', 'nation'];

/** A satellite point below a station below a commune, a hospital below a department below a province: never more steps. */
const STEPS = [1, 2, 3];

/** SQL of a row's tier; needs `tierJoin`. */
export function tierSql(): string {
  return 'tier.level';
}

/**
 * Finds the tier of the row's facility on a day. Joined sideways, not asked per row: PostgreSQL remembers the answer by facility and day.
 * Only tables that every node of a cluster has whole (units) are read.
 */
export function tierJoin(at: string): string {
  const units = ['u0', ...STEPS.map((step) => `u${step}`)];
  const levels = TIERS.map(quoteText).join(', ');
  const parents = STEPS.map((step) => {
    const valid = `(p${step}.valid_from IS NULL OR p${step}.valid_from <= ${at}) AND (p${step}.valid_to IS NULL OR p${step}.valid_to >= ${at})`;
    return [
      `    LEFT JOIN unit_parent AS p${step} ON p${step}.unit_key = u${step - 1}.key AND p${step}.relation = 'administrative' AND ${valid}`,
      `    LEFT JOIN unit AS u${step} ON u${step}.key = p${step}.parent_key`,
    ].join('\n');
  });
  const newest = STEPS.map((step) => `p${step}.valid_from DESC NULLS LAST, p${step}.parent_key`).join(', ');
  return [
    'LEFT JOIN LATERAL (',
    `    SELECT CASE ${units.map((unit) => `WHEN ${unit}.type IN (${levels}) THEN ${unit}.type`).join(' ')} END AS level`,
    '    FROM unit AS u0',
    ...parents,
    `    WHERE u0.key = ${ROW}.unit_key`,
    `    ORDER BY ${newest}`,
    '    LIMIT 1',
    ') AS tier ON true',
  ].join('\n');
}
