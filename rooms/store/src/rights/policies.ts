import type { Form } from '@tuyen/records';
import type { RegisterShape } from '../registers/register-shape.ts';
import { personSearchStatements } from './person-search-statements.ts';
import { REQUEST_ROLE } from './request-role.ts';

/** A form of the site with the keys its versions have in the log. */
export interface KeyedForm {
  form: Form;
  keys: readonly number[];
  guarded: boolean;
}

/** Nothing of a person stands in these: any request may read them. What is not named here or given a policy below, no request reads. */
export const OPEN_TABLES: readonly string[] = ['site', 'form_version', 'unit', 'unit_name', 'unit_parent', 'unit_lineage', 'unit_alias', 'concept', 'compartment'];

/** A setting of the transaction as a set; the subselect makes PostgreSQL read it once a statement and look rows up in a hash. */
const keys = (name: string): string => `(select unnest(rights_keys('tuyen.${name}')))`;
const ids = (name: string): string => `(select unnest(rights_ids('tuyen.${name}')))`;

/**
 * Whether a row about a person may be seen: none of its compartments is barred, its form is among those read, and it was made at one of the
 * account's units, or the person lives or was lately seen where the account may look, or the file was opened in need. One's own always.
 * The set of places stands behind a policy of its own, so that here only its existence is asked.
 */
const guardedRow = (table: string, form: string, place = 'true'): string => `
  (compartments & (select rights_barred())) = 0 and ${form}
  and (unit_key in ${keys('units')}
    or exists (select 1 from subject_place s where s.subject_id = "${table}".subject_id and ${place})
    or subject_id in ${ids('opened')})
  or subject_id in ${ids('self')}`;

/** Whether somebody who lives or was seen in a place is therefore one of the account's people. */
const VISIBLE_PLACE = `until >= (select rights_today()) and case when lives then unit_key in ${keys('lives')} else unit_key in ${keys('seen')} end`;

const formOpen = (form: KeyedForm): string => `(select rights_keys('tuyen.forms')) && ${lines(form.keys)}`;

const lines = (value: readonly number[]): string => `'{${value.join(',')}}'::int[]`;

function policyOf(table: string, condition: string, columns = ''): string[] {
  return [
    `grant select ${columns} on "${table}" to ${REQUEST_ROLE}`,
    `alter table "${table}" enable row level security`,
    `drop policy if exists rights on "${table}"`,
    `create policy rights on "${table}" for select to ${REQUEST_ROLE} using (${condition})`,
  ];
}

/** Lines of a group are seen with the row they belong to. */
const childCondition = (shape: RegisterShape, child: string): string =>
  `exists (select 1 from "${shape.main.name}" m where m.subject_id = "${child}".subject_id${shape.fold === 'event' ? ` and m.record_id = "${child}".record_id` : ''})`;

function registerPolicies(shape: RegisterShape, form: KeyedForm): string[] {
  const { main, children } = shape;
  const condition = form.guarded ? guardedRow(main.name, formOpen(form)) : 'compartments = 0';
  return [...policyOf(main.name, condition), ...children.flatMap((child) => policyOf(child.name, childCondition(shape, child.name)))];
}

function recordPolicies(forms: readonly KeyedForm[]): string[] {
  const open = forms.filter((form) => !form.guarded).flatMap((form) => form.keys);
  return policyOf('record', `${guardedRow('record', `form_key in ${keys('forms')}`)} or (form_key = any(${lines(open)}) and compartments = 0)`);
}

/** The columns of a parked entry that say what is wrong with it; its evidence, what somebody handed in, no request reads. */
const PARKED_COLUMNS = '(id, import_id, file, entry, code, severity, field, facts, evidence_kind, digest, state, parked_at)';

const personSearch = (schema: string, person: KeyedForm | undefined): string[] => (person ? personSearchStatements(schema, guardedRow('person', formOpen(person), VISIBLE_PLACE)) : []);

/** Whoever answers for a unit reads what its people did, and what others did with the files of its own people; a citizen what was done with theirs. */
const AUDIT_ROW = `(compartments & (select rights_barred())) = 0 and (unit_key in ${keys('audits')}
    or (cardinality((select rights_keys('tuyen.audits'))) > 0 and exists (select 1 from subject_place s where s.subject_id = audit.subject_id)))
  or subject_id in ${ids('self')}`;

/** Every statement that gives the request role what it may read. Run again whenever a form is added; the same statements give the same rights. */
export function rightsStatements(schema: string, shapes: readonly RegisterShape[], forms: ReadonlyMap<string, KeyedForm>): string[] {
  return [
    `revoke all on all tables in schema "${schema}" from ${REQUEST_ROLE}`,
    `grant usage on schema "${schema}" to ${REQUEST_ROLE}`,
    ...OPEN_TABLES.map((table) => `grant select on "${table}" to ${REQUEST_ROLE}`),
    ...policyOf('subject_place', VISIBLE_PLACE),
    ...policyOf('audit', AUDIT_ROW),
    ...policyOf('import_run', `coalesce(unit_key, 0) in ${keys('keeps')}`),
    ...policyOf('parked', `exists (select 1 from import_run r where r.id = parked.import_id) or (import_id is null and 0 in ${keys('keeps')})`, PARKED_COLUMNS),
    ...recordPolicies([...forms.values()]),
    ...shapes.flatMap((shape) => registerPolicies(shape, forms.get(shape.form)!)),
    ...personSearch(schema, forms.get('person')),
  ];
}
