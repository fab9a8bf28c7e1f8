import { createHash } from 'node:crypto';
import type { RecordData } from '@tuyen/records';
import { readSetting, writeSetting } from '../content/setting.ts';
import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import type { Site } from '../log/site.ts';
import { rebuildRegisters } from '../rebuild/rebuild-registers.ts';

const PAGE = 5000;
const CURSOR = 'compartments_again';

interface Row {
  id: string;
  subject_id: string;
  form_key: number;
  at: string;
  data: RecordData;
  compartments: number;
}

/** Works the compartments of every record out again, in pages; returns the forms of which a record moved. */
async function moveRecords(site: Site, transaction: Transaction): Promise<Set<string>> {
  const moved = new Set<string>();
  await site.lockOwnLog(transaction);
  await transaction.run(generatedSql(`declare ${CURSOR} no scroll cursor for select id, subject_id, form_key, to_char(at, 'YYYY-MM-DD') as at, data, compartments from record`));
  for (;;) {
    const rows = await transaction.rows<Row>(generatedSql(`fetch ${PAGE} from ${CURSOR}`));
    const changed = rows.flatMap((row) => {
      const form = site.formByKey.get(row.form_key);
      const compartments = form ? site.access.compartmentsOf(form, row.data, row.at) : row.compartments;
      if (form && compartments !== row.compartments) moved.add(form.form);
      return compartments === row.compartments ? [] : [{ ...row, compartments }];
    });
    if (changed.length > 0) {
      await transaction.run(sql`update record r set compartments = c.compartments
        from unnest(${changed.map((row) => row.subject_id)}::uuid[], ${changed.map((row) => row.id)}::uuid[], ${changed.map((row) => row.compartments)}::int[]) as c(subject_id, id, compartments)
        where r.subject_id = c.subject_id and r.id = c.id`);
    }
    if (rows.length < PAGE) break;
  }
  await transaction.run(generatedSql(`close ${CURSOR}`));
  return moved;
}

/** When the rules of the compartments or of the places have changed since they were last applied here, applies them to all that is in the log. */
export async function refreshCompartments(site: Site): Promise<void> {
  const { compartments, places, seenMonths, openSubjects } = site.access;
  const digest = createHash('sha256').update(JSON.stringify([compartments, places, seenMonths, openSubjects])).digest('hex');
  if ((await readSetting<string>(site.database, 'compartments-digest')) === digest) return;
  const moved = await site.database.transaction((transaction) => moveRecords(site, transaction));
  await rebuildRegisters(site, [...moved]);
  await writeSetting(site.database, 'compartments-digest', digest);
}
