import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal, ancestorsOf, unitAt } from '@tuyen/records';
import { readSimulationMaterial } from '@tuyen/server';
import { simulateCommune } from '@tuyen/simulator';
import { type Outcome, type Store, appendRecords, findUnits, readUnitBook } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type CommandInput, type ExitCode, UsageError, optionNumber, optionText } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';

/** Records a transaction, as the server's own demo does: a run that is killed loses less than one of them. */
const BATCH = 500;

interface Plan {
  code: string;
  people: number;
  from: string;
  to: string;
  seed: number;
}

function planOf(input: CommandInput): Plan {
  const from = checkDay(optionText(input, 'from', true), '--from');
  const to = checkDay(optionText(input, 'to', true), '--to');
  if (to < from) throw new UsageError('--to phải là ngày không trước --from.', '--to must not be before --from.');
  return {
    code: optionText(input, 'commune', true),
    people: optionNumber(input, 'people', 2000, { min: 1, max: 1_000_000 }),
    from,
    to,
    seed: optionNumber(input, 'seed', 1, { min: 0, max: 2 ** 32 - 1 }),
  };
}

interface Place {
  commune: string;
  station: string;
  /** Two digits of the province, as insurance cards bear them. */
  insuranceProvince: string;
}

async function placeOf(store: Store, { code, to }: Plan): Promise<Place> {
  const book = readUnitBook(join(store.contentFolder, 'units'));
  const commune = unitAt(book, code, to, 'commune');
  if (!commune) throw book.byCode.has(code) ? new Refusal('unit.not-valid-at-date', { unit: code, date: to }) : new Refusal('unit.unknown-code', { code });
  const province = ancestorsOf(book, commune.id, to).find((unit) => unit.type === 'province');
  const key = store.site.unitKey(commune.id);
  const [station] = key === undefined ? [] : await findUnits(store.database, { at: to, parentKey: key, type: 'station' });
  return { commune: commune.id, station: station?.id ?? commune.id, insuranceProvince: province?.code ?? '' };
}

interface Tally {
  records: Record<string, number>;
  recorded: number;
  unchanged: number;
  refused: number;
}

async function record(store: Store, plan: Plan, place: Place): Promise<Tally> {
  const tally: Tally = { records: {}, recorded: 0, unchanged: 0, refused: 0 };
  const count = (outcome: Outcome): void => {
    tally[outcome.status] += 1;
    if (outcome.status === 'refused' && tally.refused <= 5) say(`${outcome.findings[0]?.code} ${outcome.findings[0]?.field ?? ''}`);
  };
  for (const day of simulateCommune({ material: readSimulationMaterial(store.contentFolder), ...plan, ...place })) {
    for (let from = 0; from < day.length; from += BATCH) (await appendRecords(store.site, day.slice(from, from + BATCH))).forEach(count);
    for (const draft of day) tally.records[draft.form] = (tally.records[draft.form] ?? 0) + 1;
  }
  return tally;
}

/** Invents a commune's books and records them through the same door as people do. The same words make the same records: a run cut short is finished by running it again. */
export async function simulateCommuneBooks(input: CommandInput): Promise<ExitCode> {
  const plan = planOf(input);
  const file = optionText(input, 'truth');
  return withStore(input, async (store) => {
    const place = await placeOf(store, plan);
    const started = Date.now();
    const tally = await record(store, plan, place);
    const truth = { ...plan, ...place, ...tally };
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(truth, null, 2)}\n`);
    }
    say(`${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (formatOption(input) === 'json') writeJson(truth);
    else writeCsv(['form', 'records'], Object.entries(tally.records).map(([form, records]) => ({ form, records })));
    return tally.refused > 0 ? 1 : 0;
  });
}
