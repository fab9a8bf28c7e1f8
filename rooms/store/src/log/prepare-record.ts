import { type CheckContext, type CheckedData, type Finding, type Form, type RecordData, type RecordDraft, canonicalData, checkRecordData, foldState, isCalendarDate, isDateTime, isUuid } from '@tuyen/records';
import { listRecordsOf } from './list-records-of.ts';
import type { Site } from './site.ts';

/** A checked draft, ready to be given its place in the log. */
export interface PreparedRecord {
  draft: RecordDraft;
  form: Form;
  formKey: number;
  unitKey: number;
  byKey: number;
  data: RecordData;
  dataText: string;
  /** Warnings that go in with the record. */
  findings: Finding[];
}

export type Prepared = { ok: true; record: PreparedRecord } | { ok: false; findings: Finding[] };

const DAY = /^\d{4}-\d\d-\d\d$/;
const SEVEN_HOURS_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** A person followed for a life has a few hundred. */
const MOST_RECORDS = 5000;

/** `at` in Vietnam's time to the second, or a plain day; undefined for what is neither. */
function localTime(at: string): string | undefined {
  if (isDateTime(at) || isCalendarDate(at)) return at;
  const instant = DAY.test(at) ? Number.NaN : Date.parse(at);
  return Number.isNaN(instant) ? undefined : `${new Date(instant + SEVEN_HOURS_MS).toISOString().slice(0, 19)}+07:00`;
}

const error = (code: string, field: string, facts?: Finding['facts']): Finding => ({ code, severity: 'error', field, ...(facts ? { facts } : {}) });

function checkHeader(site: Site, draft: RecordDraft, at: string | undefined, enteredAt: number): Finding[] {
  const findings: Finding[] = [];
  if (!isUuid(draft.id)) findings.push(error('record.id-broken', 'id'));
  if (!isUuid(draft.subjectId)) findings.push(error('record.subject-id-broken', 'subjectId'));
  if (draft.replaces !== undefined && !isUuid(draft.replaces)) findings.push(error('record.id-broken', 'replaces'));
  if (draft.replaces !== undefined && !draft.reason?.trim()) findings.push(error('record.reason-missing', 'reason'));
  if (draft.withdrawn && draft.replaces === undefined) findings.push(error('record.withdrawal-without-replaces', 'replaces'));
  if (at === undefined) findings.push(error('record.at-broken', 'at'));
  else if (Date.parse(at.length === 10 ? `${at}T00:00:00+07:00` : at) > enteredAt + DAY_MS) findings.push(error('record.at-future', 'at'));
  if (Number.isNaN(enteredAt)) findings.push(error('record.entered-at-broken', 'enteredAt'));
  if (site.unitKey(draft.unit) === undefined) findings.push(error('unit.unknown', 'unit', { unit: draft.unit }));
  return findings;
}

/** A state form's record may carry only what changes: when something required is missing, the state before it is read and asked. */
async function checkData(site: Site, form: Form, draft: RecordDraft, times: { at: string; today: string }): Promise<CheckedData> {
  const context: CheckContext = { ...times, knowsCode: (system, code) => site.knowsCode(system, code), knowsUnit: (unit) => site.unitKey(unit) !== undefined };
  const checked = checkRecordData(form, draft.data, context);
  if (form.fold !== 'state' || !checked.findings.some((finding) => finding.code === 'form.required')) return checked;
  const current = foldState((await listRecordsOf(site, draft.subjectId, MOST_RECORDS)).filter((record) => record.form === form.form)).data;
  return checkRecordData(form, draft.data, { ...context, current });
}

/** Checks one draft against its form version and the site's codes and units; nothing is written. */
export async function prepareRecord(site: Site, draft: RecordDraft): Promise<Prepared> {
  const version = site.forms.get(draft.form)?.find((candidate) => candidate.form.version === draft.formVersion);
  if (!version) return { ok: false, findings: [error('form.unknown-form', 'form', { form: draft.form, version: draft.formVersion })] };
  const { form, key: formKey } = version;
  const at = localTime(draft.at);
  const enteredAt = Date.parse(draft.enteredAt);
  const findings = checkHeader(site, draft, at, enteredAt);
  if (form.subject !== draft.subjectType) findings.push(error('record.subject-type-differs', 'subjectType', { expected: form.subject, found: draft.subjectType }));
  if (findings.length > 0 || at === undefined) return { ok: false, findings };
  const checked = draft.withdrawn ? { data: {}, findings: [] } : await checkData(site, form, draft, { at, today: new Date(enteredAt + SEVEN_HOURS_MS).toISOString().slice(0, 10) });
  if (checked.findings.some((finding) => finding.severity === 'error')) return { ok: false, findings: checked.findings };
  return {
    ok: true,
    record: {
      draft: { ...draft, at, enteredAt: new Date(enteredAt).toISOString() },
      form,
      formKey,
      unitKey: site.unitKey(draft.unit)!,
      byKey: await site.authorKey(draft.by),
      data: checked.data,
      dataText: canonicalData(checked.data),
      findings: checked.findings,
    },
  };
}
