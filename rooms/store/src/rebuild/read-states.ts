import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import { foldToState } from '../log/fold-to-state.ts';
import { type RecordRow, type StoredRecord, recordColumns, recordOfRow } from '../log/record-row.ts';
import type { Site } from '../log/site.ts';
import type { CurrentState } from '../registers/project-record.ts';
import type { RegisterShape } from '../registers/register-shape.ts';

const PAGE = 5000;

function statesOf(fold: RegisterShape['fold'], records: readonly StoredRecord[]): CurrentState[] {
  const groups = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const key = fold === 'event' ? (record.rootId ?? record.id) : record.subjectId;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].flatMap((group) => foldToState(fold, group) ?? []);
}

/**
 * Folds a form's whole log, subject by subject, in pages: what its register must hold.
 * Reads through a cursor in the caller's transaction (one snapshot), so that memory stays flat at millions of records.
 */
export async function* readStates(site: Site, transaction: Transaction, shape: RegisterShape): AsyncGenerator<CurrentState[]> {
  await site.refreshUnits();
  const formKeys = site.formKeys(shape.form);
  const cursor = `states_${shape.main.name}`.slice(0, 60);
  const query = sql`select ${recordColumns} from record r join site s on s.key = r.site_key
    where r.form_key = any(${formKeys}::smallint[]) order by r.subject_id, r.id`;
  await transaction.run(generatedSql(`declare "${cursor}" no scroll cursor for ${query.text}`, query.values));
  let held: StoredRecord[] = [];
  for (;;) {
    const rows = await transaction.rows<RecordRow>(generatedSql(`fetch ${PAGE} from "${cursor}"`));
    for (const row of rows) held.push(await recordOfRow(site, row));
    if (rows.length < PAGE) break;
    // The last subject may go on in the next page.
    const last = held.at(-1)!.subjectId;
    const cut = held.findIndex((record) => record.subjectId === last);
    yield statesOf(shape.fold, held.slice(0, cut));
    held = held.slice(cut);
  }
  yield statesOf(shape.fold, held);
  await transaction.run(generatedSql(`close "${cursor}"`));
}
