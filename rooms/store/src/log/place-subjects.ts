import { addMonths } from '@tuyen/records';
import type { Transaction } from '../database/database.ts';
import { generatedSql, sql } from '../database/sql.ts';
import type { StoredRecord } from './record-row.ts';
import type { Site } from './site.ts';

/** The places a form gives its subjects, as rows of `subject_place`, from the register the fold has just filled. */
function livesStatement(site: Site, form: string, only: boolean): string | undefined {
  const place = site.access.places.find((candidate) => candidate.form === form);
  const table = site.registers.get(form)?.shape.main;
  if (!place || !table) return undefined;
  const has = (name: string): boolean => table.columns.some((column) => column.name === name);
  const fields = place.fields.filter(has);
  const until = place.until !== undefined && has(place.until) ? `coalesce(t."${place.until}", 'infinity'::date)` : `'infinity'::date`;
  return `insert into subject_place (subject_id, unit_key, lives, until)
    select t.subject_id, u.unit_key, true, max(${until}) from "${table.name}" t cross join lateral (values ${fields.map((field) => `(t."${field}")`).join(', ')}) u(unit_key)
    where u.unit_key is not null${only ? ' and t.subject_id = any($1::uuid[])' : ''} group by 1, 2
    on conflict (subject_id, unit_key, lives) do update set until = greatest(excluded.until, subject_place.until)`;
}

/** The last day on which somebody seen on `at` counts as seen lately; by months, so that a unit's tenth visit of a person writes nothing. */
const seenUntil = (at: string, months: number): string => addMonths(`${at.slice(0, 7)}-01`, months + 1);

async function noteSeen(site: Site, transaction: Transaction, batch: readonly StoredRecord[]): Promise<void> {
  const seen = new Map<string, { subject: string; unit: number; until: string }>();
  for (const { subjectId, unitKey, at, formKey } of batch) {
    if (!site.access.isGuarded(site.formByKey.get(formKey)!)) continue;
    const key = `${subjectId} ${unitKey}`;
    const until = seenUntil(at, site.access.seenMonths);
    const known = seen.get(key);
    if (!known || known.until < until) seen.set(key, { subject: subjectId, unit: unitKey, until });
  }
  if (seen.size === 0) return;
  const rows = [...seen.values()];
  await transaction.run(
    sql`insert into subject_place (subject_id, unit_key, lives, until)
        select s.subject_id, s.unit_key, false, s.until from unnest(${rows.map((row) => row.subject)}::uuid[], ${rows.map((row) => row.unit)}::int[], ${rows.map((row) => row.until)}::date[]) as s(subject_id, unit_key, until)
        on conflict (subject_id, unit_key, lives) do update set until = excluded.until where subject_place.until < excluded.until`,
    'append-seen',
  );
}

/** Notes where a batch's subjects were seen and, where it says so, where they live now; in the batch's own transaction, behind the registers. */
export async function placeSubjects(site: Site, transaction: Transaction, batch: readonly StoredRecord[]): Promise<void> {
  await noteSeen(site, transaction, batch);
  for (const { form } of site.access.places) {
    const subjects = [...new Set(batch.filter((record) => record.form === form).map((record) => record.subjectId))];
    const statement = subjects.length > 0 ? livesStatement(site, form, true) : undefined;
    if (statement === undefined) continue;
    await transaction.run(sql`delete from subject_place where lives and subject_id = any(${subjects}::uuid[])`);
    await transaction.run(generatedSql(statement, [subjects]));
  }
}

/** Throws all places away and derives them again from the log and the registers. */
export async function rebuildPlaces(site: Site, transaction: Transaction): Promise<void> {
  const guarded = [...site.formByKey].filter(([, form]) => site.access.isGuarded(form)).map(([key]) => key);
  await transaction.run(sql`delete from subject_place`);
  await transaction.run(sql`
    insert into subject_place (subject_id, unit_key, lives, until)
    select subject_id, unit_key, false, max((date_trunc('month', at) + make_interval(months => ${site.access.seenMonths + 1}))::date)
    from record where form_key = any(${guarded}::smallint[]) group by subject_id, unit_key`);
  for (const { form } of site.access.places) {
    const statement = livesStatement(site, form, false);
    if (statement !== undefined) await transaction.run(generatedSql(statement));
  }
}
