import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { startTestServer, makeTemplate } from '@tuyen/store/testing';
import { appendAgainstCopy } from './append-against-copy.ts';
import { httpVisits } from './http-visits.ts';
import { idleMemory } from './idle-memory.ts';
import { importSpeed } from './import-speed.ts';
import { type Measurement, isWithin } from './measure.ts';

const benches: Record<string, (server: string) => Promise<Measurement[]>> = { append: appendAgainstCopy, import: importSpeed, http: httpVisits, idle: idleMemory };

const wanted = process.argv.slice(2);
const server = await startTestServer();
const measurements: Measurement[] = [];
try {
  await makeTemplate(server.url);
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    measurements.push(...(await bench(server.url)));
  }
} finally {
  await server.stop();
}
const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
for (const measurement of measurements) {
  const { name, value, unit, budget, note } = measurement;
  console.log(`${isWithin(measurement) ? '✓' : '✗'} ${name.padEnd(36)} ${shown(value).padStart(10)} ${unit.padEnd(10)} ${budget ? `${budget.comparison} ${budget.value}` : ''}  ${note}`);
}
mkdirSync('bench/results', { recursive: true });
const machine = { cores: cpus().length, model: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
writeFileSync('bench/results/last.json', `${JSON.stringify({ at: new Date().toISOString(), machine, measurements }, null, 2)}\n`);
process.exitCode = measurements.every(isWithin) ? 0 : 1;
