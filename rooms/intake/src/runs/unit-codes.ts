import type { UnitCode } from '@tuyen/store';

/** Units by the code they bore on a day. */
export class UnitCodes {
  readonly #byCode = new Map<string, UnitCode[]>();
  readonly #byId = new Map<string, UnitCode>();

  constructor(rows: readonly UnitCode[]) {
    for (const row of rows) this.add(row);
  }

  add(row: UnitCode): void {
    if (!this.#byId.has(row.id)) this.#byId.set(row.id, row);
    const list = this.#byCode.get(row.code);
    if (list) list.push(row);
    else this.#byCode.set(row.code, [row]);
  }

  find(id: string): UnitCode | undefined {
    return this.#byId.get(id);
  }

  /** The unit that bore the code on the day. */
  at(code: string, date: string): UnitCode | undefined {
    return this.#byCode.get(code)?.find((row) => (row.from === null || row.from <= date) && (row.to === null || row.to >= date));
  }

  /** The unit that ever bore the code, the newest first: old papers carry codes long after they ended. */
  ever(code: string): UnitCode | undefined {
    return [...(this.#byCode.get(code) ?? [])].sort((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? 1 : -1))[0];
  }
}
