// Runs one bench in a process of its own; started by run-bench.ts.
import { loadBench } from './list-benches.ts';

const [name, server, seed] = process.argv.slice(2);
const bench = await loadBench(name!);
const started = performance.now();
const measurements = await bench.run({ server: server!, seed: Number(seed) });
process.send!({ measurements, seconds: (performance.now() - started) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 });
process.disconnect();
