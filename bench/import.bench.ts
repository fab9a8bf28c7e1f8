import { importFiles } from '@tuyen/intake';
import { composeClaim, formatEnvelope } from '@tuyen/insurance';
import type { RecordData } from '@tuyen/records';
import { readSimulationMaterial } from '@tuyen/server';
import { simulateCommune } from '@tuyen/simulator';
import { type Store, findUnits } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { Bench } from './frame/bench.ts';
import { type Measurement, median, secondsOf } from './measure.ts';

const CLAIMS = 10_000;
const FACILITY = '12001';

/** A month of a district's outpatient claims: the visits of simulated people, several each, as a portal file of QĐ 3176 in base64. */
async function composeFile(store: Store, seed: number): Promise<string> {
  const [commune] = await findUnits(store.database, { at: '2026-01-01', code: '03390', type: 'commune' });
  const days = simulateCommune({ material: readSimulationMaterial(store.contentFolder), seed, code: '03390', commune: commune!.id, station: commune!.id, people: 3000, from: '2024-01-01', to: '2025-12-31', insuranceProvince: '12' });
  const persons = new Map<string, RecordData>();
  const cards = new Map<string, RecordData[]>();
  const visits: { subjectId: string; data: RecordData }[] = [];
  for (const draft of days) {
    for (const { form, subjectId, data } of draft) {
      if (form === 'person') persons.set(subjectId, { ...persons.get(subjectId), ...data });
      if (form === 'insurance-card') cards.set(subjectId, [...(cards.get(subjectId) ?? []), data]);
      if (form === 'visit') visits.push({ subjectId, data });
    }
  }
  const claims = Array.from({ length: CLAIMS }, (_, i) => {
    const { subjectId, data } = visits[i % visits.length]!;
    return composeClaim({ maLk: `LK${i}`, facility: FACILITY, person: persons.get(subjectId)!, cards: (cards.get(subjectId) ?? []).slice(-1), visit: data, residence: { province: '12', commune: '03390' } }, '3176');
  });
  return formatEnvelope(claims, '3176', { facility: FACILITY, madeOn: '2026-01-31' });
}

export const bench: Bench = { about: 'a claim file of QĐ 3176 into records, and the same file again', run: ({ server, seed }) => importSpeed(server, seed) };

/** Reading a claim file of QĐ 3176 into people, cards, residences and visits, PostgreSQL included; then the same file once more. */
async function importSpeed(server: string, seed: number): Promise<Measurement[]> {
  const firsts: number[] = [];
  const seconds: number[] = [];
  let records = 0;
  for (let round = 0; round < 3; round++) {
    const store = await openTestStore(server);
    try {
      const bytes = Buffer.from(await composeFile(store, seed));
      const file = {
        name: 'bench.xml',
        size: bytes.length,
        open: async function* () {
          for (let from = 0; from < bytes.length; from += 262_144) yield bytes.subarray(from, from + 262_144);
        },
      };
      const run = () => importFiles(store, [file], { by: 'import:bench', now: () => new Date('2026-02-01T03:00:00Z') });
      firsts.push(
        await secondsOf(async () => {
          const tally = await run();
          if (tally.parked[0]) throw new Error(`a claim of the bench was parked: ${tally.parked[0].code} ${tally.parked[0].field}`);
          records = Object.values(tally.records).reduce((sum, count) => sum + count, 0);
        }),
      );
      seconds.push(await secondsOf(run));
    } finally {
      await store.close();
    }
  }
  const rate = (values: number[]): number => CLAIMS / median(values);
  return [
    { name: 'import of claims, QĐ 3176', value: rate(firsts), unit: 'claims/s', budget: { comparison: '>=', value: 2000 }, note: `${CLAIMS} outpatient claims in one base64 file became ${records} records, durable` },
    { name: 'the same file again', value: rate(seconds), unit: 'claims/s', note: 'read, compared, nothing written' },
  ];
}
