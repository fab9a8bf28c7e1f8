import { mkdirSync, writeFileSync } from 'node:fs';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { makeRandom } from '@tuyen/simulator';
import { type Store, appendBatches, generatedSql, listVisitsOfDay, listVisitsOfPerson, searchPersons, sql } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { Bench } from './frame/bench.ts';
import { planHalfYear, recordPlan } from './frame/simulate-into.ts';
import { drawGrowth } from './growth/draw-growth.ts';
import { type Inflation, copyOf, inflateTo, startInflation } from './growth/inflate.ts';
import { type Measurement, median, secondsOf } from './measure.ts';

/** Sizes of the log in millions of records; others by `TUYEN_GROWTH=0.1,0.3,1`. Ten million take some 10 GB of disk. */
const SIZES = (process.env['TUYEN_GROWTH'] || '1,3,10').split(',').map((size) => Number(size) * 1e6);
const PEOPLE = 20_000;
const APPENDED = 3000;
const ASKED = 200;
const LIMIT = 1.3;

export const bench: Bench = { about: 'how costs grow from one to ten million records on one PostgreSQL', large: true, run: ({ server, seed }) => growth(server, seed) };

/** Everything measured at one size: milliseconds, or bytes. */
interface Stage {
  records: number;
  append: number;
  day: number;
  person: number;
  search: number;
  figure: number;
  bytes: number;
}

type Random = ReturnType<typeof makeRandom>;

/** Milliseconds of a question asked many times, after a few that warm up: the median, which other work on the machine moves least. */
async function ask(count: number, question: (n: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) times.push((await secondsOf(() => question(n))) * 1000);
  return median(times.slice(count >> 3));
}

/** Visits of people from all over the tables, through the door; milliseconds each, the median of three rounds. */
async function appendCost(store: Store, visits: readonly RecordDraft[], { copies }: Inflation, random: Random): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const drafts = Array.from({ length: APPENDED }, () => {
      const visit = random.pick(visits);
      return { ...visit, id: makeRecordId(Date.now(), random.bytes), subjectId: copyOf(visit.subjectId, random.integer(0, copies - 1)) };
    });
    const batches = Array.from({ length: APPENDED / 500 }, (_, n) => drafts.slice(n * 500, n * 500 + 500));
    const seconds = await secondsOf(async () => {
      for await (const outcomes of appendBatches(store.site, batches)) {
        if (outcomes.some((outcome) => outcome.status !== 'recorded')) throw new Error('a visit of the bench was not recorded');
      }
    });
    rounds.push((seconds * 1000) / APPENDED);
  }
  return median(rounds);
}

/** Visits of one unit in a month by kind, as indicators by facility ask for them. */
const monthOfUnit = (store: Store, unit: number): Promise<unknown> =>
  store.database.rows(sql`select kind, count(*), sum(cost_fund) from visit where unit_key = ${unit} and at_date between '2017-03-01' and '2017-03-31' group by kind`);

async function bytesPerVisit(store: Store): Promise<number> {
  const row = await store.database.row<{ registers: number; log: number; visits: number; records: number; share: number }>(generatedSql(`
    select (select sum(pg_total_relation_size(t::regclass)) from unnest(array['visit', 'visit_diagnosis', 'visit_prescription', 'visit_service']) t) as registers,
      pg_total_relation_size('record') as log, (select count(*) from visit) as visits, (select count(*) from record) as records,
      (select sum(pg_column_size(r.*)) filter (where f.form = 'visit') * 1.0 / sum(pg_column_size(r.*)) from record r tablesample bernoulli (10) repeatable (1) join form_version f on f.key = r.form_key) as share`));
  return (row!.registers + row!.log * row!.share) / row!.visits;
}

async function measureStage(store: Store, visits: readonly RecordDraft[], inflation: Inflation, seed: number): Promise<Stage> {
  const random = makeRandom(seed);
  const persons = await store.database.rows<{ subject_id: string; name: string }>(sql`select subject_id, name from base_person order by subject_id limit 2000`);
  const busy = await store.database.rows<{ unit_key: number; at_date: string }>(sql`select unit_key, at_date from base_visit group by 1, 2 having count(*) > 3 limit 2000`);
  const someone = (): string => copyOf(random.pick(persons).subject_id, random.integer(0, inflation.copies - 1));
  const append = await appendCost(store, visits, inflation, random);
  const records = (await store.database.row<{ n: number }>(sql`select count(*) as n from record`))!.n;
  return {
    records,
    append,
    day: await ask(ASKED, () => {
      const { unit_key: unit, at_date: date } = random.pick(busy);
      return listVisitsOfDay(store.database, unit, date, 50);
    }),
    person: await ask(ASKED, () => listVisitsOfPerson(store.database, someone(), 50)),
    search: await ask(ASKED, () => searchPersons(store.database, random.pick(persons).name)),
    figure: await ask(ASKED, () => monthOfUnit(store, random.pick(busy).unit_key)),
    bytes: await bytesPerVisit(store),
  };
}

const NAMES: Record<Exclude<keyof Stage, 'records'>, [string, string]> = {
  append: ['a visit through the door', 'ms'],
  day: ['visits of a unit on a day', 'ms'],
  person: ['visits of a person', 'ms'],
  search: ['find a person by name', 'ms'],
  figure: ['a month of a unit counted', 'ms'],
  bytes: ['bytes per visit with indexes', 'bytes'],
};
const KINDS = Object.keys(NAMES) as (keyof typeof NAMES)[];
const WORDS: Record<keyof typeof NAMES, string> = { append: 'ghi một lượt khám', day: 'danh sách một ngày', person: 'lượt khám một người', search: 'tìm theo tên', figure: 'đếm một tháng', bytes: 'byte mỗi lượt' };

function tell(stages: readonly Stage[]): Measurement[] {
  const [first, last] = [stages[0]!, stages.at(-1)!];
  const at = (stage: Stage): string => `${(stage.records / 1e6).toFixed(1)} M`;
  return KINDS.flatMap((kind): Measurement[] => {
    const [name, unit] = NAMES[kind];
    const note = stages.map((stage) => `${at(stage)}: ${stage[kind].toFixed(2)}`).join(', ');
    const growth: Measurement = { name: `growth: ${name}`, value: last[kind] / first[kind], unit: '×', budget: { comparison: '<=', value: LIMIT }, better: 'less', tolerance: 0.3, note: `from ${at(first)} to ${at(last)} records` };
    return [{ name, value: last[kind], unit, ...(kind === 'bytes' ? { budget: { comparison: '<=' as const, value: 2000 } } : {}), note }, growth];
  });
}

async function growth(server: string, seed: number): Promise<Measurement[]> {
  const store = await openTestStore(server);
  try {
    const visits = await recordPlan(store, planHalfYear(store, PEOPLE, seed));
    let inflation = await startInflation(store);
    const stages: Stage[] = [];
    for (const size of SIZES) {
      inflation = await inflateTo(store, inflation, size);
      stages.push(await measureStage(store, visits, inflation, seed));
      console.error(JSON.stringify(stages.at(-1)));
    }
    mkdirSync('bench/results', { recursive: true });
    const curves = KINDS.map((kind) => ({ name: WORDS[kind], ratios: stages.map((stage) => stage[kind] / stages[0]![kind]) }));
    writeFileSync('bench/results/growth.svg', drawGrowth(stages.map((stage) => stage.records), curves, LIMIT, 'Chi phí khi sổ lớn lên, so với cỡ đầu'));
    return tell(stages);
  } finally {
    await store.close();
  }
}
