import { createHash } from 'node:crypto';
import { vietnamDate } from '@tuyen/records';
import { type Store, listUnitCodes } from '@tuyen/store';
import { UnitCodes } from './unit-codes.ts';
import { type ImportTally, emptyTally } from './import-tally.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** What every part of one import works with. */
export interface ImportContext {
  store: Store;
  tally: ImportTally;
  runId: string | null;
  /** Author of the records: `import:…`. */
  by: string;
  now(): Date;
  /** Today in Vietnam. */
  today: string;
  facilities: UnitCodes;
  communes: UnitCodes;
  provinces: UnitCodes;
  /** Everything remembered for the length of one import, by what remembers it. */
  memory: Map<string, unknown>;
  /** Provinces, districts, communes, villages: a code means the largest. */
  administrative: UnitCodes;
}

const FACILITY_TYPES = ['station', 'satellite-point', 'regional-centre', 'hospital', 'cdc', 'department', 'other-facility'];

/** Opens an import: unit codes are read once. */
export async function openImport(store: Store, options: { runId: string | null; by: string; now: () => Date }): Promise<ImportContext> {
  const { database } = store;
  const provinces = await listUnitCodes(database, ['province']);
  const communes = await listUnitCodes(database, ['commune']);
  return {
    store,
    tally: emptyTally(),
    memory: new Map(),
    ...options,
    today: vietnamDate(options.now().toISOString()),
    facilities: new UnitCodes(await listUnitCodes(database, FACILITY_TYPES)),
    communes: new UnitCodes(communes),
    provinces: new UnitCodes(provinces),
    administrative: new UnitCodes([...provinces, ...(await listUnitCodes(database, ['district'])), ...communes, ...(await listUnitCodes(database, ['village']))]),
  };
}
