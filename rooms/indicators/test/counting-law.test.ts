import type { Indicator, IndicatorBreakdown, IndicatorCount } from '@tuyen/programmes';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCells, compileExplain, compileGroups, isAdditiveOverUnits, timeAddition } from '../src/index.ts';
import type { CompiledStatement, ExplainSide } from '../src/index.ts';
import { coversDenominator } from '../src/counting/breakdown-rule.ts';
import { countScope } from '../src/counting/count-scope.ts';
import { contentForms, contentIndicators } from './content-definitions.ts';
import { FURTHER_INDICATORS } from './further-indicators.ts';
import { FACILITIES, PLACES, population, UNIT_KEYS, UNIT_PARENTS, UNITS } from './population.ts';
import type { Population } from './population.ts';
import { digestOf, figureOf, ReferenceCount } from './reference-count.ts';
import type { Member } from './reference-count.ts';
import { clearRows, createTables, insertRows, registerOfForm } from './register-tables.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';
import type { ThrowawayPostgres } from './throwaway-postgres.ts';

const SHAPES = contentForms().map(registerOfForm);
const COMPUTED = contentIndicators().filter((indicator) => indicator.numerator);
const INDICATORS = [...COMPUTED, ...FURTHER_INDICATORS];
const POPULATIONS = 200;
/** Each population meets every indicator for the first law and every third for the others. */
const SHARE = 3;

const QUARTER = { from: '2025-04-01', to: '2025-06-30' };
const MONTHS = [
  { from: '2025-04-01', to: '2025-04-30' },
  { from: '2025-05-01', to: '2025-05-31' },
  { from: '2025-06-01', to: '2025-06-30' },
];
type Period = typeof QUARTER;

type Figures = Map<string, { numerator: number; denominator: number | null; digest?: string }>;
interface Row {
  unit_key?: number;
  category: string;
  numerator: string;
  denominator: string | null;
  digest: Buffer;
}

describe('compiled indicators over random populations', () => {
  let postgres: ThrowawayPostgres;
  beforeAll(async () => {
    postgres = await startThrowawayPostgres();
    const { client } = postgres;
    client.setTypeParser(1082, (date: string) => date);
    await client.query(createTables(SHAPES));
    for (const unit of UNITS) await client.query('INSERT INTO unit VALUES ($1, $2, $3)', [unit.key, unit.id, unit.type]);
    for (const link of UNIT_PARENTS) await client.query('INSERT INTO unit_parent VALUES ($1, $2, $3, $4, $5)', [link.unit, link.relation, link.parent, link.from, link.to]);
  });
  afterAll(async () => postgres.stop());

  const names = new Map<string, string>();
  /** Prepared under a name, as the store does: the plan that is right for one period must be right for the next. */
  async function run<R extends object>(statement: CompiledStatement, values: unknown[]): Promise<R[]> {
    const name = names.get(statement.sql) ?? `q${names.size}`;
    names.set(statement.sql, name);
    return (await postgres.client.query<R>({ name, text: statement.sql, values })).rows;
  }

  function required(statement: CompiledStatement | null): CompiledStatement {
    if (!statement) throw new Error('nothing was compiled');
    return statement;
  }
  const statements = new Map<string, CompiledStatement | null>();
  function compiled(key: string, compile: () => CompiledStatement | null): CompiledStatement | null {
    if (!statements.has(key)) statements.set(key, compile());
    return statements.get(key) ?? null;
  }
  const cellsOf = (indicator: Indicator) => required(compiled(`cells ${indicator.indicator}`, () => compileCells(indicator, SHAPES)));
  const totalsOf = (indicator: Indicator) => required(compiled(`totals ${indicator.indicator}`, () => compileGroups(indicator, SHAPES)));
  const explainOf = (indicator: Indicator, side: ExplainSide) => compiled(`${side} ${indicator.indicator}`, () => compileExplain(indicator, side, SHAPES));

  function figures(rows: readonly Row[], keyOf = (row: Row): string => String(row.unit_key ?? '')): Figures {
    return new Map(
      rows.map((row) => [
        `${keyOf(row)} ${row.category}`,
        { numerator: Number(row.numerator), denominator: row.denominator === null ? null : Number(row.denominator), digest: row.digest.toString('hex') },
      ]),
    );
  }
  const everywhereOf = (indicator: Indicator) => required(compiled(`everywhere ${indicator.indicator}`, () => compileCells(indicator, SHAPES, true)));
  const cells = async (indicator: Indicator, period: Period, units: number[] | null) => figures(await run<Row>(units === null ? everywhereOf(indicator) : cellsOf(indicator), [period.from, period.to, units]));
  /** Two groups that hold the same units: each must be the units taken together. */
  const totals = async (indicator: Indicator, period: Period, units: number[]): Promise<Figures> => {
    const rows = await run<Row>(totalsOf(indicator), [period.from, period.to, [...units, ...units], [...units.map(() => 1), ...units.map(() => 2)]]);
    const of = (group: number): Figures => figures(rows.filter((row) => row.unit_key === group), () => '');
    expect(sorted(of(2)), indicator.indicator).toEqual(sorted(of(1)));
    return of(1);
  };

  async function load(people: Population): Promise<ReferenceCount> {
    await clearRows(postgres.client, SHAPES);
    for (const shape of SHAPES) await insertRows(postgres.client, shape, people[shape.table as keyof Population] ?? [], UNIT_KEYS);
    return new ReferenceCount(people, SHAPES);
  }

  interface Sides {
    numerator: Member[];
    denominator: Member[] | null;
    /** Breakdowns the denominator has too; '' is the whole. */
    covered: Set<string>;
  }
  function members(reference: ReferenceCount, indicator: Indicator, period: Period, units: readonly number[] | null): Sides {
    const at = (member: Member): boolean => units === null || units.includes(member.unitKey);
    const breakdowns = (indicator.breakdowns ?? []).filter((breakdown) => breakdown.by !== 'reported');
    const side = (count: IndicatorCount, cut: readonly IndicatorBreakdown[]): Member[] => reference.members(count, indicator.place, cut, period).filter(at);
    const { numerator: counted, denominator: among } = indicator;
    if (!counted) throw new Error('no numerator');
    const covered = among ? breakdowns.filter((breakdown) => coversDenominator(breakdown, countScope(counted, indicator.place, SHAPES), countScope(among, indicator.place, SHAPES))) : [];
    return { numerator: side(counted, breakdowns), denominator: among ? side(among, covered) : null, covered: new Set(['', ...covered.map((breakdown) => breakdown.id)]) };
  }

  function expected(indicator: Indicator, { numerator, denominator, covered }: Sides, keyOf: (member: Member) => string): Figures {
    const result: Figures = new Map();
    const keys = new Set([...numerator, ...(denominator ?? [])].flatMap((member) => member.categories.map((category) => `${keyOf(member)} ${category}`)));
    for (const key of keys) {
      const within = (member: Member): boolean => member.categories.some((category) => `${keyOf(member)} ${category}` === key);
      const [counted, among] = [numerator.filter(within), denominator?.filter(within)];
      const category = key.slice(key.indexOf(' ') + 1).split('=')[0] ?? '';
      const denominatorCount = indicator.denominator?.count;
      result.set(key, {
        numerator: figureOf(counted, indicator.numerator?.count ?? 'rows'),
        denominator: among && denominatorCount && covered.has(category) ? figureOf(among, denominatorCount) : null,
        digest: digestOf(counted, indicator.numerator?.count ?? 'rows'),
      });
    }
    return result;
  }
  const sorted = (map: Figures) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

  function agree(actual: Figures, wanted: Figures, title: string): void {
    expect(sorted(actual), title).toEqual(sorted(wanted));
  }

  function unitsOf(indicator: Indicator): number[] {
    return indicator.place === 'facility' ? FACILITIES : PLACES;
  }
  const period = fc.constantFrom(QUARTER, ...MONTHS, { from: '2025-01-01', to: '2025-12-31' }, { from: '2025-05-16', to: '2025-05-16' });
  const subset = fc.infiniteStream(fc.boolean()).map((stream) => (units: number[]) => units.filter(() => stream.next().value === true));

  async function overPopulations(law: (reference: ReferenceCount, indicators: readonly Indicator[], drawn: { period: Period; pick: (units: number[]) => number[] }) => Promise<void>, share: number): Promise<void> {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(population, period, subset, async (people, drawnPeriod, pick) => {
        turn += 1;
        const reference = await load(people);
        await law(reference, INDICATORS.filter((_, index) => index % share === turn % share), { period: drawnPeriod, pick });
      }),
      { numRuns: POPULATIONS },
    );
  }

  it('knows content to hold the laws against', () => {
    expect(COMPUTED.length).toBeGreaterThan(40);
    expect(SHAPES.map((shape) => shape.table)).toEqual(expect.arrayContaining(['person', 'household', 'residence', 'insurance_card', 'visit']));
  });

  it('cells say for every unit, category and member what counting row by row says', async () => {
    await overPopulations(async (reference, indicators, drawn) => {
      for (const indicator of indicators) {
        const wanted = expected(indicator, members(reference, indicator, drawn.period, null), (member) => String(member.unitKey));
        agree(await cells(indicator, drawn.period, null), wanted, indicator.indicator);
      }
    }, 1);
  }, 300_000);

  it('units taken together count everybody once, and are the sum of their cells where the indicator adds up', async () => {
    await overPopulations(async (reference, indicators, drawn) => {
      for (const indicator of indicators) {
        const units = drawn.pick(unitsOf(indicator));
        const sides = members(reference, indicator, drawn.period, units);
        const together = await totals(indicator, drawn.period, units);
        agree(together, expected(indicator, sides, () => ''), indicator.indicator);
        const single = await cells(indicator, drawn.period, units);
        agree(single, expected(indicator, sides, (member) => String(member.unitKey)), indicator.indicator);
        if (!isAdditiveOverUnits(indicator, SHAPES)) continue;
        for (const [key, figure] of together) {
          const parts = units.map((unit) => single.get(`${unit}${key}`)).filter((part) => part !== undefined);
          expect(parts.reduce((sum, part) => sum + Math.round(part.numerator * 100), 0) / 100, `${indicator.indicator} ${key}`).toBe(figure.numerator);
          if (figure.denominator !== null) expect(parts.reduce((sum, part) => sum + Math.round((part.denominator ?? 0) * 100), 0) / 100, `${indicator.indicator} ${key}`).toBe(figure.denominator);
        }
      }
    }, SHARE);
  }, 300_000);

  it('months make the quarter as the indicator says: their sum, or the last of them', async () => {
    const side = (figure: { numerator: number; denominator: number | null } | undefined, which: 'numerator' | 'denominator'): number => figure?.[which] ?? 0;
    await overPopulations(async (_, indicators) => {
      for (const indicator of indicators) {
        const addition = timeAddition(indicator, SHAPES);
        if (addition.numerator === 'recount' && addition.denominator !== 'sum' && addition.denominator !== 'last') continue;
        const months: Figures[] = [];
        for (const month of MONTHS) months.push(await cells(indicator, month, null));
        const quarter = await cells(indicator, QUARTER, null);
        for (const which of ['numerator', 'denominator'] as const) {
          if (addition[which] === null || addition[which] === 'recount') continue;
          for (const key of new Set([quarter, ...months].flatMap((map) => [...map.keys()]))) {
            const parts = addition[which] === 'sum' ? months : months.slice(-1);
            const sum = parts.reduce((total, month) => total + Math.round(side(month.get(key), which) * 100), 0) / 100;
            expect(sum, `${indicator.indicator} ${which} ${key}`).toBe(side(quarter.get(key), which));
          }
        }
      }
    }, SHARE);
  }, 300_000);

  interface Listed {
    subject_id: string;
    record_id: string;
    at: string;
    unit_key: number;
    amount: string | null;
    id: string;
  }
  /** All pages of a list, three rows at a time. */
  async function pages(statement: CompiledStatement, asked: Period, units: number[], size: number): Promise<Listed[]> {
    const all: Listed[] = [];
    for (;;) {
      const last = all.at(-1);
      const page = await run<Listed>(statement, [asked.from, asked.to, units, size, last?.at ?? null, last?.id ?? null]);
      all.push(...page);
      if (page.length < size) return all;
    }
  }
  const listedFigure = (rows: readonly Listed[], count: IndicatorCount['count']): number =>
    count === 'sum' ? rows.reduce((sum, row) => sum + Math.round(Number(row.amount) * 100), 0) / 100 : rows.length;

  it('every figure opens to exactly those who were counted, page by page, and what is missing from it is the complement', async () => {
    await overPopulations(async (reference, indicators, drawn) => {
      for (const indicator of indicators) {
        const units = drawn.pick(unitsOf(indicator));
        const { numerator, denominator } = members(reference, indicator, drawn.period, units);
        for (const side of ['numerator', 'denominator'] as const) {
          const [counted, statement] = [side === 'numerator' ? numerator : denominator, explainOf(indicator, side)];
          expect(statement === null, indicator.indicator).toBe(counted === null);
          const count = indicator[side]?.count;
          if (!counted || !statement || !count) continue;
          const rows = await pages(statement, drawn.period, units, 3);
          expect(listedFigure(rows, count), `${indicator.indicator} ${side}`).toBe(figureOf(counted, count));
          expect(new Set(rows.map((row) => row.id)).size, indicator.indicator).toBe(rows.length);
          for (const row of rows) expect(counted.some((member) => member.recordId === row.record_id && member.at === row.at && member.unitKey === row.unit_key), indicator.indicator).toBe(true);
        }
        const [complement, among] = [explainOf(indicator, 'complement'), indicator.denominator];
        if (!complement || !among || !denominator) continue;
        const missing = await pages(complement, drawn.period, units, 100);
        const byRow = among.register === indicator.numerator?.register && among.count !== 'subjects' && indicator.numerator.count !== 'subjects';
        const idOf = (member: Member): string => (byRow ? member.recordId : member.subjectId);
        const answered = new Set(numerator.map(idOf));
        expect(listedFigure(missing, among.count), `${indicator.indicator} complement`).toBe(figureOf(denominator.filter((member) => !answered.has(idOf(member))), among.count));
        const within = [...answered].every((id) => denominator.some((member) => idOf(member) === id));
        if (within && among.count === indicator.numerator?.count && among.count !== 'sum') {
          expect(missing.length + figureOf(numerator, among.count), `${indicator.indicator} complement + numerator`).toBe(figureOf(denominator, among.count));
        }
      }
    }, SHARE);
  }, 300_000);
});
