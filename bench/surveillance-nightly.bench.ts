import { Worker } from 'node:worker_threads';
import { makeRandom } from '@tuyen/simulator';
import type { Bench } from './frame/bench.ts';
import type { Measurement } from './measure.ts';
import type { NightShare, NightWork } from './frame/screen-share.ts';

const COMMUNES = 3321;
const DISEASES = 40;
const CORES = 2;
/** Five years and a half of weeks. */
const WEEKS = 286;

/** Weekly means of forty diseases in a commune: from one case in twenty years to twenty a week. */
const meanOf = (disease: number): number => 0.001 * 20_000 ** (disease / (DISEASES - 1));

/** Knuth’s way for small means, a rounded normal law for large ones. */
function drawPoisson(mean: number, next: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * (next() + next() + next() - 1.5) * 2));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

/** Counts of every commune and disease, with a season, a level that differs between communes, and an outbreak here and there. */
function inventCounts(seed: number): Uint16Array<SharedArrayBuffer> {
  const counts = new Uint16Array(new SharedArrayBuffer(COMMUNES * DISEASES * WEEKS * 2));
  const { next } = makeRandom(seed);
  for (let series = 0; series < COMMUNES * DISEASES; series += 1) {
    const level = meanOf(series % DISEASES) * Math.exp(next() - 0.5);
    const outbreak = next() < 0.1 ? Math.floor(next() * WEEKS) : -1;
    for (let week = 0; week < WEEKS; week += 1) {
      const season = 1 + 0.8 * Math.cos((2 * Math.PI * (week + series)) / 52);
      const extra = week >= outbreak && week < outbreak + 4 ? 5 + 3 * level : 0;
      counts[series * WEEKS + week] = Math.min(65_535, drawPoisson(level * season + extra, next));
    }
  }
  return counts;
}

function runShare(work: NightWork): Promise<NightShare> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./frame/night-worker.mjs', import.meta.url), { workerData: work });
    worker.once('message', (share: NightShare) => resolve(share));
    worker.once('error', reject);
  });
}

export const bench: Bench = {
  about: 'detectors over the newest week of every commune and disease',
  async run({ seed }): Promise<Measurement[]> {
    const counts = inventCounts(seed);
    const series = COMMUNES * DISEASES;
    const started = performance.now();
    const before = process.cpuUsage();
    const shares = await Promise.all(
      Array.from({ length: CORES }, (_, core) => runShare({ counts, weeks: WEEKS, from: Math.floor((series * core) / CORES), to: Math.floor((series * (core + 1)) / CORES) })),
    );
    const seconds = (performance.now() - started) / 1000;
    const spent = process.cpuUsage(before);
    const sum = (of: (share: NightShare) => number): number => shares.reduce((total, share) => total + of(share), 0);
    if (sum(({ judged }) => judged) !== series) throw new Error('some series were not judged by Farrington’s method');
    return [
      { name: 'nightly detectors', value: seconds, unit: 's', budget: { comparison: '<=', value: 60 }, note: `EARS C1-C3 and Farrington flexible over ${series} series of ${WEEKS} weeks, ${CORES} threads` },
      { name: 'nightly detectors, processor time', value: (spent.user + spent.system) / 1e6, unit: 's', note: 'of both threads together; what is left on a machine that does other things too' },
      { name: 'nightly alarms', value: sum(({ alarms }) => alarms), unit: 'series', note: `by one method at least, of ${series}` },
    ];
  },
};
