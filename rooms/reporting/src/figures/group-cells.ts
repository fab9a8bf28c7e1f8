import type { CellRow } from '@tuyen/indicators';
import { type Store, readCompiled, sql } from '@tuyen/store';

/** As many answers are remembered: a province's board asks for a few hundred. */
const REMEMBERED = 400;

/**
 * Figures of groups of units for indicators that do not add up, remembered until anything is recorded: a rolling year over a province takes
 * seconds, and is asked for again by everybody who opens the same board.
 */
export class GroupCells {
  readonly #store: Pick<Store, 'database' | 'site'>;
  readonly #answers = new Map<string, Promise<CellRow[]>>();
  #seq = -1;

  constructor(store: Pick<Store, 'database' | 'site'>) {
    this.#store = store;
  }

  async read(statement: string, parameters: readonly unknown[]): Promise<CellRow[]> {
    const { database, site } = this.#store;
    const seq = (await database.row<{ last_seq: number }>(sql`select last_seq from site where key = ${site.key}`))!.last_seq;
    if (seq !== this.#seq) this.#answers.clear();
    this.#seq = seq;
    const key = JSON.stringify([statement, parameters]);
    const known = this.#answers.get(key);
    if (known) return known;
    const asked = readCompiled<CellRow>(database, statement, parameters);
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
    return asked;
  }
}
