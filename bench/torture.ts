import { type History, runHistory } from '@tuyen/sync';

/** `--seeds 1000 --from 1`. */
function numberAfter(option: string, fallback: number): number {
  const place = process.argv.indexOf(option);
  const value = place < 0 ? fallback : Number(process.argv[place + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} takes a whole number from 1`);
  return value;
}

const seeds = numberAfter('--seeds', 1000);
const from = numberAfter('--from', 1);
const started = performance.now();
const histories: History[] = [];
for (let seed = from; seed < from + seeds; seed += 1) {
  const history = await runHistory(seed);
  histories.push(history);
  if (history.wrong.length > 0) process.stderr.write(`seed ${seed}: ${history.wrong.slice(0, 3).join('; ')}\n`);
}
const sum = (of: (history: History) => number): number => histories.reduce((total, history) => total + of(history), 0);
const failed = histories.filter((history) => history.wrong.length > 0);
const report = {
  seeds,
  from,
  failed: failed.map((history) => history.seed),
  records: sum((history) => history.records),
  messages: sum((history) => history.messages),
  kills: sum((history) => history.kills),
  putBacks: sum((history) => history.putBacks),
  seconds: Math.round((performance.now() - started) / 100) / 10,
  cpuSeconds: Math.round(process.cpuUsage().user / 1e5) / 10,
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
