import { type Indicator, indicatorAt } from '@tuyen/programmes';
import { type Period, Refusal } from '@tuyen/records';
import type { CellContext } from '../cells/refresh-cells.ts';

/** The definition in force at a period's end, else the newest there is: a plan may outlive a definition. */
export function findIndicator(context: CellContext, id: string, period: Pick<Period, 'to'>): Indicator {
  const found = indicatorAt(context.store.content, id, period.to) ?? [...context.indicators.values()].filter((indicator) => indicator.indicator === id).at(-1);
  if (!found) throw new Refusal('indicator.unknown', { indicator: id });
  return found;
}
