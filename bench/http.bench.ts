import { randomBytes } from 'node:crypto';
import { readSimulationMaterial } from '@tuyen/server';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { simulateCommune } from '@tuyen/simulator';
import { type Store, appendRecords, findUnits, generatedSql, sql } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { Bench } from './frame/bench.ts';
import { type BenchClient, serveSite, signInClients } from './frame/http-server.ts';
import { type Measurement, median, quantile, secondsOf } from './measure.ts';

const CLIENTS = 8;
const VISITS = 8_000;
const WARM_UP = 1_000;
const SEARCHES = 400;
const REGISTERS = ['visit', 'visit_diagnosis', 'visit_prescription', 'visit_service'];

interface Prepared {
  station: string;
  people: string[];
}

/** A commune of 2,000 simulated people, without their visits. */
async function prepare(store: Store, seed: number): Promise<Prepared> {
  const [commune] = await findUnits(store.database, { at: '2026-01-01', code: '03390', type: 'commune' });
  const [station] = await findUnits(store.database, { at: '2026-01-01', parentKey: commune!.key, type: 'station' });
  const simulation = { material: readSimulationMaterial(store.contentFolder), seed, code: '03390', commune: commune!.id, station: station!.id, people: 2000, from: '2025-12-01', to: '2025-12-31', insuranceProvince: '12' };
  const people = new Set<string>();
  for (const day of simulateCommune(simulation)) {
    const books = day.filter((draft) => draft.form !== 'visit');
    for (const draft of books) if (draft.form === 'person') people.add(draft.subjectId);
    for (let i = 0; i < books.length; i += 500) await appendRecords(store.site, books.slice(i, i + 500));
  }
  return { station: station!.id, people: [...people] };
}

/** A simple visit as a nurse types it: vital signs, a diagnosis, a prescription of two drugs. */
function visitOf(i: number, { station, people }: Prepared): Omit<RecordDraft, 'by' | 'enteredAt'> {
  const minute = String(i % 60).padStart(2, '0');
  return {
    id: makeRecordId(Date.now(), (count) => randomBytes(count)),
    form: 'visit',
    formVersion: 1,
    subjectType: 'person',
    subjectId: people[(i * 7919) % people.length]!,
    unit: station,
    at: `2026-01-${String((i % 28) + 1).padStart(2, '0')}T08:${minute}:00+07:00`,
    data: {
      kind: 'outpatient',
      reason: 'Ho, sốt hai ngày',
      vital_signs: { systolic: 110 + (i % 40), diastolic: 70 + (i % 15), pulse: 78, temperature: 37.5, weight: 52.5, height: 158 },
      diagnosis: [{ code: i % 3 ? 'J06.9' : 'I10', rank: 'main' }],
      prescription: [
        { drug_name: 'Paracetamol', strength: '500mg', unit: 'Viên', quantity: 10, dose: 'Ngày uống 2 lần, mỗi lần 1 viên', route: 'Uống' },
        { drug_name: 'Amoxicilin', strength: '500mg', unit: 'Viên', quantity: 14, dose: 'Ngày uống 2 lần, mỗi lần 1 viên', route: 'Uống' },
      ],
      insured: true,
      outcome: 'improved',
      doctor: 'Y sĩ trực',
    },
  };
}

/** All clients take from one pile, each its next when its last is answered; milliseconds of each answer. */
async function drain(clients: readonly BenchClient[], count: number, ask: (client: BenchClient, i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let i = next++; i < count; i = next++) {
        const started = performance.now();
        await ask(client, i);
        times.push(performance.now() - started);
      }
    }),
  );
  return times;
}

const p95 = (times: readonly number[]): number => quantile(times, 0.95);

/** Bytes of the log and the visit registers, with indexes, packed as vacuum leaves them. */
async function bytesOf(store: Store): Promise<number> {
  for (const table of ['record', ...REGISTERS]) await store.database.run(generatedSql(`vacuum "${table}"`));
  const sizes = await store.database.row<{ bytes: number }>(sql`select sum(pg_total_relation_size(t::regclass)) as bytes from unnest(${['record', ...REGISTERS]}::text[]) t`);
  return sizes!.bytes;
}

/**
 * What any server of this database on this machine could do at most with a transaction a visit: each of as many connections inserts the log's rows
 * and the registers' rows again, bare, with the same indexes, and commits. No check, no hash, no HTTP.
 */
async function bareInserts(store: Store, count: number): Promise<number> {
  const tables = ['record', ...REGISTERS];
  for (const table of tables) await store.database.run(generatedSql(`create table "bare_${table}" (like "${table}" including all)`));
  const rows = await store.database.rows<{ subject_id: string; id: string }>(sql`select r.subject_id, r.id from record r join form_version f on f.key = r.form_key where f.form = 'visit' limit ${count}`);
  let next = 0;
  const seconds = await secondsOf(() =>
    Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let row = rows[next++]; row; row = rows[next++]) {
          const { subject_id: subject, id } = row;
          await store.database.transaction(async (transaction) => {
            await transaction.run(generatedSql('insert into bare_record select * from record where subject_id = $1 and id = $2', [subject, id]), 'bare-record');
            for (const table of REGISTERS) await transaction.run(generatedSql(`insert into "bare_${table}" select * from "${table}" where subject_id = $1 and record_id = $2`, [subject, id]), `bare-${table}`);
          });
        }
      }),
    ),
  );
  return rows.length / seconds;
}

const SEARCHED_WORDS = ['tang huyet ap', 'viem', 'J06', 'dai thao duong', 'ho', 'E11', 'sot', 'gay xuong', 'viem phoi', 'đau lưng', 'thieu mau', 'Z00'];
const NAMES = ['nguyen', 'lo thi', 'vang', 'giang a', 'tran van', 'lu', 'sung', 'ly 1980'];

async function readTimes(clients: readonly BenchClient[]): Promise<Measurement[]> {
  const term = (client: BenchClient, i: number) => client.ask('GET', `/api/terms/${i % 4 === 3 ? 'technique' : 'icd10-vn'}?q=${encodeURIComponent(SEARCHED_WORDS[i % SEARCHED_WORDS.length]!)}`);
  const person = (client: BenchClient, i: number) => client.ask('POST', '/api/persons/search', JSON.stringify({ text: NAMES[i % NAMES.length] }));
  const alone = clients.slice(0, 1);
  await drain(clients, SEARCHES, term);
  await drain(clients, SEARCHES, person);
  const budget = { comparison: '<=', value: 20 } as const;
  return [
    { name: 'find a term, p95, one client', value: p95(await drain(alone, SEARCHES, term)), unit: 'ms', budget, note: 'GET /api/terms over the full ICD-10 and technique lists, seen by the client' },
    { name: 'find a term, p95, 8 clients', value: p95(await drain(clients, SEARCHES * 4, term)), unit: 'ms', note: 'the same, without a pause between questions' },
    { name: 'find a person, p95, one client', value: p95(await drain(alone, SEARCHES, person)), unit: 'ms', budget, note: 'POST /api/persons/search over 2,000 people' },
    { name: 'find a person, p95, 8 clients', value: p95(await drain(clients, SEARCHES * 4, person)), unit: 'ms', note: 'the same, without a pause between questions' },
  ];
}

export const bench: Bench = { about: 'visits and searches over HTTP against bare INSERTs', run: ({ server, seed }) => httpVisits(server, seed) };

/** Visits through the door people use: HTTP, sign-in, check, log, registers, commit on disk; and the two searches of the visit screen. */
async function httpVisits(server: string, seed: number): Promise<Measurement[]> {
  const store = await openTestStore(server);
  try {
    const prepared = await prepare(store, seed);
    const site = await serveSite([], { DATABASE_URL: store.url });
    let clients: BenchClient[] = [];
    try {
      clients = await signInClients(store, prepared.station, site.port, CLIENTS);
      const record = (client: BenchClient, i: number) => client.ask('POST', '/api/records', JSON.stringify(visitOf(i, prepared)));
      await drain(clients, WARM_UP, record);
      const before = await bytesOf(store);
      const times: number[] = [];
      const rates: number[] = [];
      for (let round = 0; round < 3; round++) {
        const seconds = await secondsOf(async () => times.push(...(await drain(clients, VISITS / 4, record))));
        rates.push(VISITS / 4 / seconds);
      }
      const bytes = ((await bytesOf(store)) - before) / times.length;
      const reads = await readTimes(clients);
      const bare = await bareInserts(store, VISITS / 4);
      return [
        { name: 'visits over HTTP', value: median(rates), unit: 'visits/s', budget: { comparison: '>=', value: 1000 }, note: `${CLIENTS} clients on kept connections, each commit on disk, clients and PostgreSQL on the same cores` },
        { name: 'visits over HTTP, p95', value: p95(times), unit: 'ms', note: 'from the press of «Lưu» to the answer' },
        { name: 'visits over HTTP against bare INSERTs', value: median(rates) / bare, unit: '×', better: 'more', note: `${bare.toFixed(0)} visits/s: the same rows into bare copies of the tables, ${CLIENTS} connections, a transaction a visit, no HTTP` },
        { name: 'disk per visit over HTTP', value: bytes, unit: 'bytes', better: 'less', tolerance: 0.05, budget: { comparison: '<=', value: 2000 }, note: 'log and registers with all indexes, after vacuum' },
        ...reads,
      ];
    } finally {
      for (const client of clients) client.close();
      await site.stop();
    }
  } finally {
    await store.close();
  }
}
