import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTemplate, startTestServer } from '@tuyen/store/testing';
import { describeMachine } from './frame/describe-machine.ts';
import { formatTable } from './frame/format-table.ts';
import { acceptBaseline, findRegressions } from './frame/gate.ts';
import { listBenches, loadBench } from './frame/list-benches.ts';
import { type BenchResult, runBench } from './frame/run-bench.ts';
import { isWithin } from './measure.ts';

const USAGE = `npm run bench [-- NAME…] [--gate] [--accept] [--seed N] [--out FILE] [--list]
  NAME      benches to run; all but the large ones when none is named
  --gate    compare ratios and sizes with bench/baseline.json; budgets are shown and do not decide
  --accept  make this run's ratios and sizes the baseline
  --out     where the JSON goes (bench/results/last.json)`;

async function chosen(words: readonly string[]): Promise<string[]> {
  const all = listBenches();
  const unknown = words.filter((word) => !all.includes(word));
  if (unknown.length > 0) throw new Error(`no bench is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  if (words.length > 0) return [...words];
  const benches = await Promise.all(all.map(async (name) => ({ name, bench: await loadBench(name) })));
  return benches.filter(({ bench }) => !bench.large).map(({ name }) => name);
}

async function runAll(names: readonly string[], seed: number): Promise<{ machine: Awaited<ReturnType<typeof describeMachine>>; benches: Record<string, BenchResult> }> {
  const server = await startTestServer();
  try {
    await makeTemplate(server.url);
    const machine = await describeMachine(server.url);
    const benches: Record<string, BenchResult> = {};
    for (const name of names) {
      const result = await runBench(name, server.url, seed);
      benches[name] = result;
      console.log(`── ${name}: ${result.seconds.toFixed(0)} s, ${result.peakMiB.toFixed(0)} MiB at most\n${formatTable(result.measurements)}`);
    }
    return { machine, benches };
  } finally {
    await server.stop();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean' }, accept: { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' }, seed: { type: 'string', default: '5' }, out: { type: 'string', default: 'bench/results/last.json' } },
});
if (values.help) console.log(USAGE);
else if (values.list) {
  for (const name of listBenches()) {
    const { about, large } = await loadBench(name);
    console.log(`${name.padEnd(12)} ${about}${large ? ' (large: runs only when named)' : ''}`);
  }
} else {
  const { machine, benches } = await runAll(await chosen(positionals), Number(values.seed));
  const measurements = Object.values(benches).flatMap((result) => result.measurements);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ at: new Date().toISOString(), seed: Number(values.seed), machine, benches }, null, 2)}\n`);
  if (values.accept) acceptBaseline(measurements);
  const regressions = values.gate ? findRegressions(measurements) : [];
  for (const regression of regressions) console.log(`✗ worse than the baseline: ${regression}`);
  process.exitCode = (values.gate ? regressions.length === 0 : measurements.every(isWithin)) ? 0 : 1;
}
