import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openReporting } from '@tuyen/reporting';
import { verifyLog } from '@tuyen/store';
import { openTestStore } from '@tuyen/store/testing';
import type { Bench } from './frame/bench.ts';
import { type Measurement, secondsOf } from './measure.ts';

const PROGRAM = fileURLToPath(new URL('../rooms/cli/bin/tuyen.mjs', import.meta.url));
/** All of Quảng Ninh; fewer by `TUYEN_LOAD_PEOPLE`. The whole takes 10 GB of disk and, on two cores of one's own, a good half hour. */
const PEOPLE = Number(process.env['TUYEN_LOAD_PEOPLE'] || 1_300_000);
const WHOLE = 1_300_000;

export const bench: Bench = { about: 'the half-year of a province through the door, verified, and its review', large: true, run: ({ server, seed }) => load(server, seed) };

interface Loaded {
  records: Record<string, number>;
  recorded: number;
  planSeconds: number;
  recordSeconds: number;
  careSeconds: number;
  peakMiB: number;
}

/** The product's own command in a process of its own. */
async function simulate(url: string, seed: number): Promise<Loaded> {
  const words = ['simulate', '--province', '22', '--people', String(PEOPLE), '--from', '2017-01-01', '--to', '2017-06-30', '--seed', String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...words], { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Loaded;
}

/** What of the half-year's budget so many people may take. */
const share = PEOPLE / WHOLE;

async function load(server: string, seed: number): Promise<Measurement[]> {
  const store = await openTestStore(server);
  try {
    const loaded = await simulate(store.url, seed);
    await store.site.refreshUnits();
    const verifying = await secondsOf(async () => {
      const { findings } = await verifyLog(store.site);
      if (findings.length > 0) throw new Error(`the log of the bench is broken: ${findings[0]!.code}`);
    });
    const reporting = openReporting(store, () => '2017-12-31');
    // The year: its figures are counted, those of the half-year stand published among the totals.
    const ask = () => reporting.report('half-year-review', '22', '2017');
    const first = await secondsOf(ask);
    const again = await secondsOf(ask);
    await reporting.close();
    const visits = loaded.records['visit'] ?? 0;
    const people = `${PEOPLE} people, ${visits} visits and admissions`;
    return [
      { name: 'load of a half-year of visits', value: loaded.careSeconds, unit: 's', budget: { comparison: '<=', value: 120 * share }, note: `${people}, one writer, simulated in the same process; the budget is 120 s for 1.06 million` },
      { name: 'visits and what goes with them', value: visits / loaded.careSeconds, unit: 'visits/s', note: 'with births, moves and corrections of these days' },
      { name: 'people, stays, cards, households', value: (loaded.recorded - visits) / Math.max(1, loaded.recordSeconds - loaded.careSeconds), unit: 'records/s', note: 'the first list' },
      { name: 'planning of a province', value: loaded.planSeconds, unit: 's', note: people },
      { name: 'memory of simulating and loading', value: loaded.peakMiB, unit: 'MiB', budget: { comparison: '<=', value: 1000 }, better: 'less', note: 'largest of the process, the portions of the log included' },
      { name: 'verify the log', value: loaded.recorded / verifying, unit: 'records/s', note: 'every hash from the first record' },
      { name: 'half-year review, counted for the first time', value: first, unit: 's', budget: { comparison: '<=', value: 5 }, note: 'all figures of the province from records' },
      { name: 'half-year review, kept', value: again, unit: 's', note: 'nothing recorded in between' },
    ];
  } finally {
    await store.close();
  }
}
