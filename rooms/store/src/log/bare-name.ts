import type { Form } from '@tuyen/records';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A form's version of which only the name is known: a site of a later release uses it. */
type BareName = Form & { bareName: true };

export const bareName = (form: string, version: number, subject: string): BareName => ({
  form,
  version,
  title: { vi: form, en: form },
  subject,
  fold: 'event',
  from: '1900-01-01',
  items: [],
  bareName: true,
});

export const isBareName = (form: Form): form is BareName => (form as Partial<BareName>).bareName === true;

/** Keeps a name that records from elsewhere use; gives its key. */
export async function learnForm(database: Database, known: Map<number, Form>, name: BareName): Promise<number> {
  for (const [key, form] of known) if (form.form === name.form && form.version === name.version) return key;
  await database.run(sql`insert into form_version (form, version, definition) values (${name.form}, ${name.version}, ${JSON.stringify(name)}::jsonb) on conflict (form, version) do nothing`);
  const row = await database.row<{ key: number; definition: Form }>(sql`select key, definition from form_version where form = ${name.form} and version = ${name.version}`);
  known.set(row!.key, row!.definition);
  return row!.key;
}
