import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@tuyen/records';
import { type SimulationMaterial, simulateCommune } from '@tuyen/simulator';
import { type Store, appendRecords, findAccount, findUnits, readSetting, saveAccount, sql, writeSetting } from '@tuyen/store';
import { makePassword } from '../session/make-password.ts';
import { hashPassword } from '../session/password.ts';

/** The invented commune a first start shows: Bình Lư, Lai Châu. */
const COMMUNE_CODE = '03390';
const PEOPLE = 2000;
const DAYS = 730;

export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  role: string;
}

const ROLES = [
  { account: 'truongtram', name: 'Trưởng trạm (mẫu)', role: 'station-head', type: 'station' },
  { account: 'dieuduong', name: 'Điều dưỡng (mẫu)', role: 'nurse', type: 'station' },
  { account: 'quantri', name: 'Quản trị (mẫu)', role: 'administrator', type: 'station' },
  { account: 'soyte', name: 'Cán bộ Sở Y tế (mẫu)', role: 'province', type: 'department' },
] as const;

export function readSimulationMaterial(contentFolder: string): SimulationMaterial {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(contentFolder, 'simulation', `${name}.json`), 'utf8'));
  return { names: read('names'), population: read('population'), places: read('places'), morbidity: read('morbidity') } as SimulationMaterial;
}

/** The commune and its station on a date. */
export async function findDemoUnits(store: Store, at: string): Promise<{ commune: string; communeKey: number; station: string }> {
  const [commune] = await findUnits(store.database, { at, code: COMMUNE_CODE, type: 'commune' });
  if (!commune) throw new Error(`the units have no commune ${COMMUNE_CODE} on ${at}`);
  const [station] = await findUnits(store.database, { at, parentKey: commune.key, type: 'station' });
  if (!station) throw new Error(`the units have no station in commune ${COMMUNE_CODE} on ${at}`);
  return { commune: commune.id, communeKey: commune.key, station: station.id };
}

/** The two years of a demo, fixed at its first start, so that one cut short is finished by the next start with the very same records. */
interface DemoRun {
  today: string;
  minute: number;
  done: boolean;
}

async function simulate(store: Store, { today, minute }: DemoRun, progress: (share: number) => void): Promise<void> {
  const { commune, station } = await findDemoUnits(store, today);
  const from = addDays(today, 1 - DAYS);
  let batch: Parameters<typeof appendRecords>[1][number][] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    const refused = (await appendRecords(store.site, batch)).filter((outcome) => outcome.status === 'refused');
    if (refused.length > 0) throw new Error(`the simulator made ${refused.length} records that were refused: ${refused[0]!.findings[0]?.code} ${refused[0]!.findings[0]?.field}`);
    batch = [];
  };
  const simulation = { material: readSimulationMaterial(store.contentFolder), seed: 3390, code: COMMUNE_CODE, commune, station, people: PEOPLE, from, to: today, insuranceProvince: '12' };
  for (const day of simulateCommune(simulation, { lastMinute: minute })) {
    batch.push(...day);
    done += 1;
    if (batch.length >= 500) {
      await flush();
      progress(done / (DAYS + 2));
    }
  }
  await flush();
}

async function demoAccounts(store: Store, dataDir: string, today: string): Promise<DemoAccount[]> {
  const file = join(dataDir, 'demo-accounts.json');
  const printed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
  // The passwords of the first start, unless the database has been set up anew since.
  const known = await Promise.all(printed.map(({ account }) => findAccount(store.database, account)));
  if (printed.length > 0 && known.every((account) => account !== undefined)) return printed;
  const { station } = await findDemoUnits(store, today);
  const [department] = await findUnits(store.database, { at: today, type: 'department', text: 'Lai Châu' });
  const accounts: DemoAccount[] = [];
  for (const { account, name, role, type } of ROLES) {
    const unitId = type === 'department' && department ? department.id : station;
    const password = makePassword();
    await saveAccount(store.database, { id: account, name, role, unitKey: store.site.unitKey(unitId)!, passwordHash: await hashPassword(password) });
    accounts.push({ account, password, name, role });
  }
  mkdirSync(dataDir, { recursive: true });
  // Passwords of a demo, made here and for here only; readable by the owner so that each start can print them.
  writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}

/** Loads the demo commune into an empty site, once, and its sign-ins. */
export async function loadDemo(store: Store, dataDir: string, now: { today: string; minute: number }, progress: (share: number) => void): Promise<DemoAccount[]> {
  const before = await readSetting<DemoRun>(store.database, 'demo');
  // Published totals are content and stand in every site; people are what makes one a site in use.
  const empty = !(await store.database.row(sql`select 1 from person limit 1`));
  const run = before ?? (empty ? { ...now, done: false } : undefined);
  if (run && !run.done) {
    await writeSetting(store.database, 'demo', run);
    await simulate(store, run, progress);
    await writeSetting(store.database, 'demo', { ...run, done: true });
  }
  return demoAccounts(store, dataDir, now.today);
}
