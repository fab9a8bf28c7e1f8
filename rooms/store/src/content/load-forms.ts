import { type Form, Refusal } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { createRegisters } from '../registers/create-registers.ts';
import { isBareName } from '../log/bare-name.ts';
import { registerShape } from '../registers/register-shape.ts';

/**
 * Brings form versions into the database and makes their registers.
 * A version that records were made with never changes: its text is refused, a new version is asked for.
 * @returns forms whose registers gained columns and must be rebuilt.
 * @throws Refusal `content.changed-after-use`
 */
export async function loadForms(database: Database, forms: readonly Form[]): Promise<string[]> {
  return database.transaction(async (transaction) => {
    const learnt: string[] = [];
    for (const form of forms) {
      const definition = JSON.stringify(form);
      const known = await transaction.row<{ key: number; same: boolean; definition: Form }>(
        sql`select key, definition, definition = ${definition}::jsonb as same from form_version where form = ${form.form} and version = ${form.version}`,
      );
      if (known?.same) continue;
      if (known && isBareName(known.definition)) {
        // Records of it came from a site of a later release; now this one knows it as well.
        await transaction.run(sql`update form_version set definition = ${definition}::jsonb where key = ${known.key}`);
        learnt.push(form.form);
      } else if (known) {
        const used = await transaction.row(sql`select 1 from record where form_key = ${known.key} limit 1`);
        if (used) throw new Refusal('content.changed-after-use', { id: form.form, version: form.version });
        await transaction.run(sql`update form_version set definition = ${definition}::jsonb where key = ${known.key}`);
      } else {
        await transaction.run(sql`insert into form_version (form, version, definition) values (${form.form}, ${form.version}, ${definition}::jsonb)`);
      }
    }
    const rows = await transaction.rows<{ definition: Form }>(sql`select definition from form_version order by form, version`);
    const versions = new Map<string, Form[]>();
    for (const { definition } of rows) if (!isBareName(definition)) versions.set(definition.form, [...(versions.get(definition.form) ?? []), definition]);
    const changed = await createRegisters(transaction, [...versions.values()].map(registerShape));
    return [...new Set([...changed, ...learnt])];
  });
}
