import type { Facts, Finding, ProblemCode, Severity } from '@tuyen/records';

/** Where in a claim file something was found; every part as far as it is known. */
export interface ClaimPlace {
  /** Number of the HOSO in its file, from 1. */
  hoSo?: number | undefined;
  /** LOAIHOSO. */
  table?: string | undefined;
  /** Row in the table, from 1. */
  row?: number | undefined;
  /** Field of the table. */
  field?: string | undefined;
}

/** `XML2[3].SO_LUONG`; a table of one row has no number: `XML1.NGAY_VAO`. */
function formatPlace({ table, row, field }: ClaimPlace): string {
  const at = table === undefined ? '' : row === undefined ? table : `${table}[${row}]`;
  if (field === undefined) return at;
  return at === '' ? field : `${at}.${field}`;
}

/** A finding that names HOSO, LOAIHOSO, row and field, in its `field` and among its facts. */
export function claimFinding(code: ProblemCode, severity: Severity, place: ClaimPlace, facts: Facts = {}): Finding {
  const { hoSo, table, row, field } = place;
  const all: Record<string, string | number | boolean> = { ...facts };
  if (hoSo !== undefined) all.hoSo = hoSo;
  if (table !== undefined) all.table = table;
  if (row !== undefined) all.row = row;
  if (field !== undefined) all.field ??= field;
  const at = formatPlace(place);
  return { code, severity, ...(at === '' ? {} : { field: at }), facts: all };
}
