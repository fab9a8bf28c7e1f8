import type { PlanAnswer, PlanBrief, ReportAnswer } from '@tuyen/contract';
import type { ExplainSide } from '@tuyen/indicators';
import { type Indicator, planOf } from '@tuyen/programmes';
import { Refusal, parsePeriod } from '@tuyen/records';
import { type Statements, type Store, findUnits } from '@tuyen/store';
import { indicatorShapes } from './cells/indicator-shapes.ts';
import { type CellContext, indicatorKey, makeStatementCache, recomputeCells, refreshCells } from './cells/refresh-cells.ts';
import { type Explanation, explainFigure } from './explain/explain-figure.ts';
import { findIndicator, listPlans, scorePlan } from './plans/score-plan.ts';
import { runReport } from './reports/run-report.ts';

/** Figures of a site: always up to the end of its log. */
export interface Reporting {
  indicators(): Indicator[];
  plans(): Promise<PlanBrief[]>;
  plan(id: string, period?: string): Promise<PlanAnswer>;
  report(id: string, unitCode: string, period: string): Promise<ReportAnswer>;
  explain(indicator: string, unit: { id?: string; code?: string }, period: string, options?: { side?: ExplainSide; page?: number; limit?: number; rowsFrom?: Statements }): Promise<Explanation>;
  /** Something was recorded: cells follow shortly, off the recorder's path. */
  wake(): void;
  refresh(): Promise<void>;
  recompute(): Promise<number>;
  close(): Promise<void>;
}

/** Entries of one minute wait for one another: a refresh costs a few statements. */
const REST_MS = 1_000;

class CellFollower {
  readonly #context: CellContext;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(context: CellContext) {
    this.#context = context;
  }

  wake(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // A failed refresh is tried again by the next reader, who then sees why.
      this.#running = refreshCells(this.#context).catch(() => {});
    }, REST_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }
}

async function findUnitKey(store: Store, unit: { id?: string; code?: string }, at: string): Promise<number> {
  if (unit.id !== undefined) {
    const key = store.site.unitKey(unit.id);
    if (key !== undefined) return key;
  }
  const code = unit.code ?? unit.id ?? '';
  const [found] = await findUnits(store.database, { at, code });
  if (!found) throw new Refusal('unit.unknown-code', { code });
  return found.key;
}

/** Opens the figures of a site. @param today Vietnam's date, asked each time */
export function openReporting(store: Store, today: () => string): Reporting {
  const shapes = indicatorShapes(store.site.shapes, store.site.forms);
  const all = store.content.programmes.flatMap((programme) => programme.indicators);
  const context: CellContext = {
    store,
    shapes,
    indicators: new Map(all.map((indicator) => [indicatorKey(indicator.indicator, indicator.version), indicator])),
    statementOf: makeStatementCache(shapes),
  };
  const follower = new CellFollower(context);
  return {
    indicators: () => all,
    plans: () => listPlans(context, today()),
    plan: async (id, period) => {
      const plan = planOf(store.content, id);
      if (!plan) throw new Refusal('plan.unknown', { plan: id });
      return scorePlan(context, plan, period, today());
    },
    report: (id, unitCode, period) => runReport(context, id, unitCode, period, today()),
    explain: async (id, unit, periodId, options = {}) => {
      const period = parsePeriod(periodId);
      const indicator = findIndicator(context, id, period);
      return explainFigure(context, indicator, await findUnitKey(store, unit, period.to), period, { ...options, side: options.side ?? 'numerator', today: today() });
    },
    wake: () => follower.wake(),
    refresh: () => refreshCells(context),
    recompute: () => recomputeCells(context),
    close: () => follower.close(),
  };
}
