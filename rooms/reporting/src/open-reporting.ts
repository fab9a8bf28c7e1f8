import type { AreasAnswer, PlanAnswer, PlanBrief, PlanGapAnswer, PopulationAnswer, ReportAnswer, SeriesAnswer } from '@tuyen/contract';
import type { ExplainSide } from '@tuyen/indicators';
import { type Indicator, planOf } from '@tuyen/programmes';
import { Refusal, parsePeriod } from '@tuyen/records';
import { type Statements, type Store, findUnits, openUnitHistory } from '@tuyen/store';
import { indicatorShapes } from './cells/indicator-shapes.ts';
import { type CellContext, indicatorKey, makeStatementCache, recomputeCells, refreshCells } from './cells/refresh-cells.ts';
import { type Explanation, explainFigure } from './explain/explain-figure.ts';
import { findIndicator } from './figures/find-indicator.ts';
import { type PopulationKind, readPopulation } from './population/read-population.ts';
import { readGap } from './plans/read-gap.ts';
import { listPlans, scorePlan } from './plans/score-plan.ts';
import { GroupCells } from './figures/group-cells.ts';
import { readAreas } from './figures/read-areas.ts';
import { readSeries } from './figures/read-series.ts';
import { runReport } from './reports/run-report.ts';

/** Figures of a site: always up to the end of its log. */
export interface Reporting {
  indicators(): Indicator[];
  plans(): Promise<PlanBrief[]>;
  plan(id: string, period?: string, map?: string): Promise<PlanAnswer>;
  /** How far one target is, where, and where it is going. */
  gap(plan: string, target: string, options?: { period?: string | undefined; map?: string | undefined }): Promise<PlanGapAnswer>;
  report(id: string, unitCode: string, period: string, map?: string): Promise<ReportAnswer>;
  /** One indicator over the periods from one to another of the same kind, on one map. */
  series(indicator: string, unit: { id?: string; code?: string }, from: string, to: string, map?: string): Promise<SeriesAnswer>;
  explain(indicator: string, unit: { id?: string; code?: string }, period: string, options?: { side?: ExplainSide; page?: number; limit?: number; map?: string | undefined; rowsFrom?: Statements }): Promise<Explanation>;
  /** One indicator for every commune of a place. */
  areas(indicator: string, unit: { id?: string; code?: string }, period: string, map?: string): Promise<AreasAnswer>;
  /** The population of a unit on a day, by what is asked. */
  population(unit: { id?: string; code?: string }, day: string, by: readonly PopulationKind[], map?: string): Promise<PopulationAnswer>;
  /** Units of the site in time. */
  units: CellContext['units'];
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

async function findUnitId(store: Store, unit: { id?: string; code?: string }, at: string): Promise<string> {
  if (unit.id !== undefined && store.site.unitKey(unit.id) !== undefined) return unit.id;
  const code = unit.code ?? unit.id ?? '';
  const [found] = await findUnits(store.database, { at, code });
  if (!found) throw new Refusal('unit.unknown-code', { code });
  return found.id;
}

/** Opens the figures of a site. @param today Vietnam's date, asked each time */
export function openReporting(store: Store, today: () => string): Reporting {
  const shapes = indicatorShapes(store.site.shapes, store.site.forms);
  const all = store.content.programmes.flatMap((programme) => programme.indicators);
  const units = openUnitHistory(store);
  const context: CellContext = {
    store,
    units,
    groups: new GroupCells(store),
    shapes,
    indicators: new Map(all.map((indicator) => [indicatorKey(indicator.indicator, indicator.version), indicator])),
    statementOf: makeStatementCache(shapes),
  };
  const follower = new CellFollower(context);
  return {
    indicators: () => all,
    plans: () => listPlans(context, today()),
    plan: async (id, period, map) => {
      const plan = planOf(store.content, id);
      if (!plan) throw new Refusal('plan.unknown', { plan: id });
      return scorePlan(context, plan, period, today(), map);
    },
    gap: async (id, target, options = {}) => {
      const plan = planOf(store.content, id);
      if (!plan) throw new Refusal('plan.unknown', { plan: id });
      return readGap(context, plan, target, { ...options, today: today() });
    },
    report: (id, unitCode, period, map) => runReport(context, id, unitCode, period, today(), map),
    series: async (indicator, unit, from, to, map) => readSeries(context, indicator, await findUnitId(store, unit, map ?? parsePeriod(to).to), { from, to, map, today: today() }),
    areas: async (id, unit, periodId, map) => {
      const period = parsePeriod(periodId);
      return readAreas(context, findIndicator(context, id, period), await findUnitId(store, unit, map ?? period.to), period, { today: today(), map });
    },
    population: async (unit, day, by, map) => readPopulation(context, await findUnitId(store, unit, map ?? day), day, by, map),
    units,
    explain: async (id, unit, periodId, options = {}) => {
      const period = parsePeriod(periodId);
      const indicator = findIndicator(context, id, period);
      return explainFigure(context, indicator, await findUnitId(store, unit, options.map ?? period.to), period, { ...options, side: options.side ?? 'numerator', today: today() });
    },
    wake: () => follower.wake(),
    refresh: () => refreshCells(context),
    recompute: () => recomputeCells(context),
    close: () => follower.close(),
  };
}
