import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type ReadStore, type Site, type Store, appendRecords, findUnits, listPersons, listRecordsOf, listVisitsOfPerson, readRights, searchPersons, sql, storeAs, accounts } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { Bench } from './frame/bench.ts';
import { type Measurement, median, quantile, secondsOf } from './measure.ts';

const PEOPLE = 100_000;
const VISITS = 400;
const ROUNDS = 6;
const READS = 120;

interface Prepared {
  store: Store;
  station: { id: string; key: number };
  people: string[];
  nurse: ReadStore;
}

/** A district's people, eight in a hundred of them of one station, written straight into the register: the search is over a large table. */
async function prepare(store: Store): Promise<Prepared> {
  const [commune] = await findUnits(store.database, { at: '2026-01-01', code: '03390', type: 'commune' });
  const [station] = await findUnits(store.database, { at: '2026-01-01', parentKey: commune!.key, type: 'station' });
  await store.database.run(sql`
    insert into person (subject_id, record_id, unit_key, at, at_date, name, name_folded, sex, birth_date, birth_date_precision)
    select gen_random_uuid(), gen_random_uuid(), case when n % 12 = 0 then ${station!.key}::int else 1 end, now(), current_date, w.name, w.folded, 'female', date '1940-01-01' + n % 30000, 'day'
    from generate_series(1, ${PEOPLE}) n,
      lateral (select (array['Nguyễn','Lò','Vàng','Giàng','Trần','Lý','Sùng','Tẩn'])[1 + n % 8] || ' ' || (array['Thị','Văn','A','Seo'])[1 + n / 8 % 4] || ' ' || (array['Hoa','Mai','Pháo','Sì','Lan','Dũng','Cường','Phượng','Ngọc','Tú'])[1 + n / 32 % 10] as name,
        (array['nguyen','lo','vang','giang','tran','ly','sung','tan'])[1 + n % 8] || ' ' || (array['thi','van','a','seo'])[1 + n / 8 % 4] || ' ' || (array['hoa','mai','phao','si','lan','dung','cuong','phuong','ngoc','tu'])[1 + n / 32 % 10] as folded) w`);
  await store.database.run(sql`insert into subject_place (subject_id, unit_key, lives, until) select subject_id, unit_key, false, '2030-01-01' from person`);
  for (const table of ['person', 'subject_place'] as const) await store.database.run(table === 'person' ? sql`vacuum analyze person` : sql`vacuum analyze subject_place`);
  const mine = await store.database.rows<{ id: string }>(sql`select subject_id as id from person where unit_key = ${station!.key} limit 500`);
  await accounts.saveAccount(store.database, { id: 'bench', name: 'bench', role: 'nurse', unitKey: station!.key, passwordHash: '' });
  const rights = await readRights(store, { account_id: 'bench', name: 'bench', role: 'nurse', unit_key: station!.key, unit_id: station!.id, subject_id: null }, '2026-02-01');
  return { store, station: station!, people: mine.map((row) => row.id), nurse: storeAs(store, rights) };
}

function visitOf({ station, people }: Prepared, i: number): RecordDraft {
  return {
    id: makeRecordId(Date.now(), (count) => randomBytes(count)),
    form: 'visit',
    formVersion: 1,
    subjectType: 'person',
    subjectId: people[(i * 7919) % people.length]!,
    unit: station.id,
    at: `2026-01-${String((i % 28) + 1).padStart(2, '0')}T08:00:00+07:00`,
    by: 'user:bench',
    enteredAt: '2026-02-01T00:00:00.000Z',
    data: { kind: 'outpatient', insured: true, diagnosis: [{ code: i % 3 ? 'J06.9' : 'I10', rank: 'main' }], prescription: [{ drug_name: 'Paracetamol', quantity: 10 }] },
  };
}

/** The same site keeping no books of whose people and which compartment: what appending cost before there were rights. */
const withoutRights = (site: Site): Site => ({ ...site, access: { ...site.access, places: [], isGuarded: () => false, compartmentsOf: () => 0 } });

async function appendCost(prepared: Prepared): Promise<Measurement[]> {
  const { store } = prepared;
  const bare = withoutRights(store.site);
  let next = 0;
  const run = (site: Site): Promise<number> =>
    secondsOf(async () => {
      for (let i = 0; i < VISITS; i += 1) await appendRecords(site, [visitOf(prepared, (next += 1))]);
    });
  await run(store.site);
  const [kept, without]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    without.push(await run(bare));
    kept.push(await run(store.site));
  }
  const cost = median(kept) / median(without) - 1;
  return [{ name: 'rights: cost of recording a visit', value: cost * 100, unit: '%', budget: { comparison: '<=', value: 15 }, note: `one visit, one commit, ${VISITS} a round, ${ROUNDS} rounds with and without in turn` }];
}

async function timesOf(work: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < READS; i += 1) times.push((await secondsOf(() => work(i))) * 1000);
  return times;
}

async function readCost({ store, nurse, people }: Prepared): Promise<Measurement[]> {
  const page = (from: ReadStore) => (i: number): Promise<unknown> => {
    const id = people[i % people.length]!;
    return Promise.all([listPersons(from.database, [id]), listVisitsOfPerson(from.database, id), listRecordsOf(from.site, id)]);
  };
  const names = ['nguyen thi', 'lo', 'pha gia', 'vang a', 'hoa ly', 'tan seo tu'];
  const search = (from: ReadStore) => (i: number): Promise<unknown> => searchPersons(from.database, names[i % names.length]!);
  const measurements: Measurement[] = [];
  for (const [name, question] of [['the page of a person', page], ['find a person', search]] as const) {
    await timesOf(question(nurse));
    const site = await timesOf(question(store));
    const account = await timesOf(question(nurse));
    measurements.push({ name: `rights: ${name}, p95`, value: quantile(account, 0.95), unit: 'ms', budget: { comparison: '<=', value: 20 }, note: `as a nurse, ${PEOPLE.toLocaleString('en')} people; the site itself ${quantile(site, 0.95).toFixed(1)} ms; middle ${median(account).toFixed(1)} and ${median(site).toFixed(1)} ms` });
  }
  return measurements;
}

export const bench: Bench = {
  about: 'what rights in the database cost: recording, the page of a person, the search',
  run: async ({ server }) => {
    const store = await openTestStore(server);
    try {
      const prepared = await prepare(store);
      return [...(await appendCost(prepared)), ...(await readCost(prepared))];
    } finally {
      await store.close();
    }
  },
};
