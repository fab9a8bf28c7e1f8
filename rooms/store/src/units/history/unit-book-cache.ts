import { type UnitBook, unitBookOf } from '@tuyen/records';
import { sql } from '../../database/sql.ts';
import type { Store } from '../../open-store.ts';
import { UNITS_VERSION } from '../load-units.ts';
import { readUnitRows } from './read-unit-rows.ts';

/** The book of all units, read once (about 0.3 s and 10 MB) and again when somebody, here or in another process, wrote units. */
export class UnitBookCache {
  readonly #store: Pick<Store, 'database' | 'site'>;
  #version: number | undefined;
  #book: Promise<UnitBook> | undefined;

  constructor(store: Pick<Store, 'database' | 'site'>) {
    this.#store = store;
  }

  async read(): Promise<UnitBook> {
    const version = (await this.#store.database.row<{ version: number }>(sql`select value::int as version from setting where name = ${UNITS_VERSION}`))?.version ?? 0;
    if (this.#book === undefined || this.#version !== version) {
      const stale = this.#book !== undefined;
      this.#version = version;
      this.#book = readUnitRows(this.#store.database).then(unitBookOf);
      if (stale) await this.#store.site.refreshUnits();
    }
    return this.#book;
  }
}
