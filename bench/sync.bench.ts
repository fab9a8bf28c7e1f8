import { randomBytes } from 'node:crypto';
import { type RecordDraft, makeRecordId } from '@tuyen/records';
import { type Store, appendRecords, findUnits, sql, syncTables } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import { enrolSite, makeEnrolmentCode, openIdentity, SESSION_START, startSyncing, syncOnce } from '@tuyen/sync';
import type { Bench } from './frame/bench.ts';
import { type SlowLine, openSlowLine } from './frame/slow-line.ts';
import { secondsOf } from './measure.ts';

const TODAY = '2026-10-31';
const newId = (): string => makeRecordId(Date.parse('2026-10-31T00:00:00Z') + Math.floor(Math.random() * 3e7), (count) => randomBytes(count));
const CODES = ['J06.9', 'I10', 'E11.9', 'K29.7', 'M54.5', 'J20.9', 'A09', 'N39.0'];
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;
const near = (middle: number, spread: number): number => Math.round(middle + (Math.random() - 0.5) * spread);

/** A visit as a station writes it: signs, one or two diagnoses, two drugs, the amounts. */
function visit(unit: string, subjectId: string): RecordDraft {
  const data = {
    kind: 'outpatient',
    insured: Math.random() < 0.9,
    reason: pick(['Ho, sốt', 'Đau đầu, chóng mặt', 'Khám định kỳ', 'Đau lưng', 'Đau bụng, đi ngoài']),
    vital_signs: { systolic: near(125, 50), diastolic: near(80, 30), pulse: near(80, 30), temperature: near(370, 20) / 10, weight: near(55, 30), height: near(158, 30) },
    diagnosis: [{ code: pick(CODES), rank: 'main' }, ...(Math.random() < 0.4 ? [{ code: pick(CODES), rank: 'other' }] : [])],
    prescription: Array.from({ length: 2 }, () => ({ drug_name: pick(['Paracetamol 500mg', 'Amoxicilin 500mg', 'Amlodipin 5mg', 'Metformin 500mg', 'Omeprazol 20mg']), quantity: near(15, 20) + 5, dose: pick(['Ngày uống 2 lần', 'Ngày uống 3 lần, mỗi lần 1 viên', 'Sáng 1 viên']) })),
  };
  return { id: newId(), form: 'visit', formVersion: 1, subjectType: 'person', subjectId, unit, at: `${TODAY}T0${near(8, 3)}:${String(10 + near(20, 30)).padStart(2, '0')}:00+07:00`, by: 'user:truongtram', enteredAt: new Date(Date.parse('2026-10-31T03:00:00Z') + Math.floor(Math.random() * 2e7)).toISOString(), data };
}

interface Pair {
  station: Store;
  centre: Store;
  unit: string;
  line: SlowLine;
  close(): Promise<void>;
}

async function openPair(server: string): Promise<Pair> {
  const [station, centre] = [await openTestStore(server), await openTestStore(server)];
  await station.database.run(sql`update site set id = 'site-bench-station' where own`);
  await station.database.transaction((transaction) => station.site.lockOwnLog(transaction));
  const [commune] = await findUnits(station.database, { at: TODAY, code: '03390', type: 'commune' });
  const [post] = await findUnits(station.database, { at: TODAY, parentKey: commune!.key, type: 'station' });
  const syncing = await startSyncing({ store: centre, role: 'centre', name: 'centre', host: '127.0.0.1', port: 0, today: () => TODAY, log: () => {}, changed: () => {} });
  const line = await openSlowLine(syncing.port!);
  const code = makeEnrolmentCode((await openIdentity(centre)).id);
  await syncTables.invitePeer(centre.database, { name: 'station', role: 'station', units: [post!.id], codeDigest: code.digest, days: 1 });
  await enrolSite(station, code.text, new URL(`https://127.0.0.1:${line.port}`));
  // What a fresh database brings with it goes before anything is measured.
  await syncOnce(station, SESSION_START);
  return {
    station,
    centre,
    unit: post!.id,
    line,
    close: async () => {
      await syncing.close();
      line.close();
      await station.close();
      await centre.close();
    },
  };
}

async function day(pair: Pair, visits: number): Promise<void> {
  await appendRecords(pair.station.site, Array.from({ length: visits }, () => visit(pair.unit, newId())));
}

/** Sync between a station and its centre: bytes, a bad line, a good one. */
export const bench: Bench = {
  about: 'a station’s day over a bad line, bytes a visit, 1,000 visits over a good one',
  run: async ({ server }) => {
    const pair = await openPair(server);
    try {
      await day(pair, 220);
      pair.line.carried = 0;
      pair.line.weather = { bytesPerSecond: 8_000, loss: 0.2, retransmitMs: 250 };
      const slow = await secondsOf(() => syncOnce(pair.station, SESSION_START));
      const bytes = pair.line.carried;
      pair.line.weather = undefined;
      await day(pair, 1000);
      const quick = await secondsOf(() => syncOnce(pair.station, SESSION_START));
      const held = await pair.centre.database.row<{ n: number }>(sql`select count(*) as n from visit`);
      if (held!.n !== 1220) throw new Error(`the centre shows ${held!.n} visits of 1,220`);
      return [
        { name: 'a day of 220 records, 64 kbit/s, 20 % loss', value: slow, unit: 's', budget: { comparison: '<=', value: 60 }, note: 'simulated line: each lost packet waits 250 ms and is sent again' },
        { name: 'bytes a record on the wire', value: bytes / 220, unit: 'B', budget: { comparison: '<=', value: 300 }, better: 'less', note: 'both directions, TLS and HTTP included' },
        { name: '1,000 visits station to centre', value: quick, unit: 's', budget: { comparison: '<=', value: 2 }, note: 'good line, both databases on this machine, registers filled' },
      ];
    } finally {
      await pair.close();
    }
  },
};
