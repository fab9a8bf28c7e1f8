import type { notifiable } from '@tuyen/programmes';
import { foldVietnamese } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** The code system of the lists of notifiable diseases, as forms name it. */
export const NOTIFIABLE_SYSTEM = 'notifiable-diseases';

/**
 * Makes the lists of notifiable diseases a code system beside the others. Its codes have no dates: a case found late is recorded under the
 * list of its onset, which the form's checks hold it to; which list a code is of stands in its note.
 */
export async function loadNotifiableTerms(database: Database, lists: readonly notifiable.NotifiableList[]): Promise<void> {
  const rows = lists.flatMap((list) => list.diseases.map((disease) => ({ ...disease, note: list.title.vi })));
  await database.transaction(async (transaction) => {
    await transaction.run(sql`delete from concept where system = ${NOTIFIABLE_SYSTEM}`);
    await transaction.run(sql`
      insert into concept (system, code, part, display, display_en, note, folded, common)
      select ${NOTIFIABLE_SYSTEM}, t.code, '', t.display, t.display_en, t.note, t.folded, false
      from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ name }) => name.vi)}::text[], ${rows.map(({ name }) => name.en)}::text[],
        ${rows.map(({ note }) => note)}::text[], ${rows.map(({ name }) => foldVietnamese(name.vi))}::text[]) as t(code, display, display_en, note, folded)`);
  });
}
