import { writeFileSync } from 'node:fs';
import { Refusal, isCalendarDate } from '@tuyen/records';
import { readSimulationMaterial } from '@tuyen/server';
import { simulateCommune } from '@tuyen/simulator';
import { type Outcome, type Store, appendRecords, findUnits } from '@tuyen/store';
import { type Command, type CommandInput, UsageError, optionText } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { say, writeJson } from '../output.ts';

interface Plan {
  code: string;
  people: number;
  from: string;
  to: string;
  seed: number;
}

function planOf(input: CommandInput): Plan {
  const from = optionText(input, 'from', true);
  const to = optionText(input, 'to', true);
  for (const date of [from, to]) if (!isCalendarDate(date)) throw new UsageError('--from, --to: YYYY-MM-DD');
  const people = Number(optionText(input, 'people') ?? 2000);
  if (!Number.isInteger(people) || people < 1) throw new UsageError('--people: 1, 2, 3 …');
  return { code: optionText(input, 'commune', true), people, from, to, seed: Number(optionText(input, 'seed') ?? 1) };
}

async function placeOf(store: Store, { code, to }: Plan): Promise<{ commune: string; station: string }> {
  const [commune] = await findUnits(store.database, { at: to, code, type: 'commune' });
  if (!commune) throw new Refusal('unit.unknown-code', { code });
  const [station] = await findUnits(store.database, { at: to, parentKey: commune.key, type: 'station' });
  return { commune: commune.id, station: station?.id ?? commune.id };
}

/** Invents a commune's books and records them through the same door as people do. */
export const simulate: Command = {
  name: 'simulate',
  usage: '--commune CODE --from DATE --to DATE [--people N] [--seed N] [--truth FILE]',
  about: { vi: 'Dựng một xã giả lập', en: 'Simulate a commune' },
  example: 'npx tuyen simulate --commune 03390 --people 500 --from 2025-07-01 --to 2025-12-31 --seed 7',
  options: { ...siteOptions, commune: { type: 'string' }, people: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, seed: { type: 'string' }, truth: { type: 'string' } },
  run: (input) => {
    const plan = planOf(input);
    return withStore(input, async (store) => {
      const place = await placeOf(store, plan);
      const counts: Record<string, number> = {};
      const statuses: Record<Outcome['status'], number> = { recorded: 0, unchanged: 0, refused: 0 };
      const started = Date.now();
      for (const day of simulateCommune({ material: readSimulationMaterial(store.contentFolder), ...plan, ...place, insuranceProvince: '12' })) {
        for (let from = 0; from < day.length; from += 500) {
          for (const outcome of await appendRecords(store.site, day.slice(from, from + 500))) statuses[outcome.status] += 1;
        }
        for (const draft of day) counts[draft.form] = (counts[draft.form] ?? 0) + 1;
      }
      const truth = { ...plan, ...place, records: counts, ...statuses };
      const file = optionText(input, 'truth');
      if (file) writeFileSync(file, `${JSON.stringify(truth, null, 2)}\n`);
      say(`${((Date.now() - started) / 1000).toFixed(1)} s`);
      writeJson(truth);
      return statuses.refused > 0 ? 1 : 0;
    });
  },
};
