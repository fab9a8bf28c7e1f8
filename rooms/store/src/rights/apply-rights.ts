import { createHash } from 'node:crypto';
import { readSetting, writeSetting } from '../content/setting.ts';
import { generatedSql, sql } from '../database/sql.ts';
import type { Site } from '../log/site.ts';
import { type KeyedForm, rightsStatements } from './policies.ts';
import { REQUEST_ROLE } from './request-role.ts';

/** Row-level security as the forms of this site ask for it; nothing is done where it stands already. */
export async function applyRights(site: Site): Promise<void> {
  const { database } = site;
  const forms = new Map<string, KeyedForm>([...site.forms].map(([id, versions]) => [id, { form: versions.at(-1)!.form, keys: versions.map(({ key }) => key), guarded: versions.some(({ form }) => site.access.isGuarded(form)) }]));
  const standing = await database.row<{ granted: boolean; schema: string }>(sql`select has_table_privilege(${REQUEST_ROLE}, 'record', 'select') as granted, current_schema() as schema`);
  const statements = rightsStatements(standing!.schema, site.shapes, forms);
  const digest = createHash('sha256').update(statements.join('\n')).digest('hex');
  if (standing?.granted && (await readSetting<string>(database, 'rights-digest')) === digest) return;
  await database.transaction(async (transaction) => {
    for (const statement of statements) await transaction.run(generatedSql(statement));
    await writeSetting(transaction, 'rights-digest', digest);
  });
}
