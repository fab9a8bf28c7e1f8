import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { readSimulationMaterial } from '@tuyen/server';
import { simulateCommune } from '@tuyen/simulator';
import { type Store, appendBatches, appendRecords, findUnits, generatedSql, sql } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Bench } from './frame/bench.ts';
import { type Measurement, median, secondsOf } from './measure.ts';

const TABLES = ['record', 'visit', 'visit_diagnosis', 'visit_prescription', 'visit_service'];
const VISITS = 10_000;

/** Simulated people, recorded, and visits still to be recorded. */
async function prepare(store: Store, seed: number): Promise<RecordDraft[]> {
  const [commune] = await findUnits(store.database, { at: '2026-01-01', code: '03390', type: 'commune' });
  const [station] = await findUnits(store.database, { at: '2026-01-01', parentKey: commune!.key, type: 'station' });
  const days = simulateCommune({ material: readSimulationMaterial(store.contentFolder), seed, code: '03390', commune: commune!.id, station: station!.id, people: 2000, from: '2024-01-01', to: '2025-12-31', insuranceProvince: '12' });
  const visits: RecordDraft[] = [];
  for (const day of days) {
    const others = day.filter((draft) => draft.form !== 'visit');
    for (let i = 0; i < others.length; i += 500) await appendRecords(store.site, others.slice(i, i + 500));
    visits.push(...day.filter((draft) => draft.form === 'visit'));
  }
  return Array.from({ length: VISITS }, (_, i) => ({ ...visits[i % visits.length]!, id: makeRecordId(Date.parse('2026-01-01T00:00:00Z') + i, (count) => randomBytes(count)) }));
}

async function readCopies(store: Store): Promise<Map<string, Buffer>> {
  const copies = new Map<string, Buffer>();
  await store.database.transaction(async ({ client }) => {
    for (const table of TABLES) {
      const stream = client.query(copyTo(table === 'record' ? `copy (select * from record where form_key = (select key from form_version where form = 'visit')) to stdout` : `copy "${table}" to stdout`));
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      copies.set(table, Buffer.concat(chunks));
    }
  });
  return copies;
}

async function emptyVisits(store: Store): Promise<void> {
  for (const table of TABLES.slice(1)) await store.database.run(generatedSql(`truncate "${table}"`));
  await store.database.run(sql`delete from record where form_key = (select key from form_version where form = 'visit')`);
  await store.database.run(generatedSql('vacuum record'));
}

async function copyBack(store: Store, copies: Map<string, Buffer>): Promise<void> {
  await store.database.transaction(async ({ client }) => {
    for (const [table, rows] of copies) {
      const stream = client.query(copyFrom(`copy "${table}" from stdin`));
      await new Promise<void>((resolve, reject) => stream.on('finish', resolve).on('error', reject).end(rows));
    }
  });
}

function* inBatches(drafts: readonly RecordDraft[]): Generator<readonly RecordDraft[]> {
  for (let i = 0; i < drafts.length; i += 500) yield drafts.slice(i, i + 500);
}

export const bench: Bench = { about: 'append and project against raw COPY of the same rows', run: ({ server, seed }) => appendAgainstCopy(server, seed) };

/** Appending and projecting checked visits from memory, against raw COPY of the very same rows into the same tables and indexes. */
async function appendAgainstCopy(server: string, seed: number): Promise<Measurement[]> {
  const store = await openTestStore(server);
  try {
    const visits = await prepare(store, seed);
    const append: number[] = [];
    const copy: number[] = [];
    for (let round = 0; round < 3; round++) {
      append.push(
        await secondsOf(async () => {
          for await (const outcomes of appendBatches(store.site, inBatches(visits))) {
            const refused = outcomes.find((outcome) => outcome.status !== 'recorded');
            if (refused) throw new Error(`a visit of the bench was ${refused.status}`);
          }
        }),
      );
      const copies = await readCopies(store);
      const bytes = (await store.database.row<{ bytes: number }>(generatedSql(`select sum(pg_total_relation_size(t)) as bytes from unnest(array[${TABLES.slice(1).map((table) => `'${table}'`).join(',')}]::regclass[]) t`)))!.bytes;
      if (round === 2) return [ratioOf(append, copy), rateOf(append), { ...sizeOf(bytes, await recordBytes(store)) }];
      await emptyVisits(store);
      copy.push(await secondsOf(() => copyBack(store, copies)));
      await emptyVisits(store);
      // The sequence goes on where it was: the log is only emptied here, never in the product.
      visits.splice(0, visits.length, ...visits.map((visit, i) => ({ ...visit, id: makeRecordId(Date.parse('2026-01-01T00:00:00Z') + round * VISITS + i, (count) => randomBytes(count)) })));
    }
    throw new Error('the rounds of the bench ended without a result');
  } finally {
    await store.close();
  }
}

async function recordBytes(store: Store): Promise<number> {
  await store.database.run(generatedSql('vacuum full record'));
  return (await store.database.row<{ bytes: number }>(sql`
    select pg_total_relation_size('record') * (select count(*) from record where form_key = (select key from form_version where form = 'visit')) / (select count(*) from record) as bytes`))!.bytes;
}

const ratioOf = (append: number[], copy: number[]): Measurement => ({
  name: 'append + project against raw COPY',
  value: median(copy) / median(append),
  unit: '×',
  better: 'more',
  // JavaScript against PostgreSQL: other work on the machine hits the one more than the other.
  tolerance: 0.35,
  budget: { comparison: '>=', value: 0.35 },
  note: `${VISITS} visits, checked, batches of 500, durable; COPY of the same rows into the same tables and indexes`,
});
const rateOf = (append: number[]): Measurement => ({ name: 'append + project', value: VISITS / median(append), unit: 'visits/s', note: 'from memory, one writer' });
const sizeOf = (registers: number, records: number): Measurement => ({
  name: 'disk per visit',
  value: (registers + records) / VISITS,
  unit: 'bytes',
  better: 'less',
  tolerance: 0.05,
  budget: { comparison: '<=', value: 2000 },
  note: 'log and registers with all indexes',
});
