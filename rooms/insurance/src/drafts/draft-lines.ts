import type { DataValue } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import { fieldNames } from '../values/field-names.ts';
import { joinResults } from './join-results.ts';
import type { NumberRule, RowReader } from '../values/row-reader.ts';

type Draft = Record<string, DataValue>;
type MakeReader = (row: TableRow, table: string, number: number) => RowReader;

const quantity: NumberRule = { decimals: 3, severity: 'error' };
const price: NumberRule = { decimals: 3, severity: 'warning' };
const money: NumberRule = { decimals: 2, severity: 'warning' };

function set(draft: Draft, field: string, value: DataValue): void {
  if (value !== null) draft[field] = value;
}

/** Quantity, amount, share of the fund and time of a line; SO_LUONG must be there and readable. */
function draftCommon(line: RowReader, draft: Draft, priceField: string): void {
  line.needed('SO_LUONG');
  set(draft, 'quantity', line.amount('SO_LUONG', quantity));
  set(draft, 'price', line.amount(priceField, price));
  set(draft, 'amount', line.amount(line.pick(fieldNames.amount), money));
  set(draft, 'fund', line.amount('T_BHTT', money));
  set(draft, 'ordered', line.moment('NGAY_YL'));
}

/** The name of a line; its code where there is none, with a warning; an error when there is neither. */
function draftName(line: RowReader, field: string, code: string | null): string | null {
  const name = line.text(field, 1024);
  if (name !== null) return name;
  line.note('import.field-missing', code === null ? 'error' : 'warning', field);
  return code;
}

function draftDrug(line: RowReader): Draft {
  const draft: Draft = {};
  const code = line.text('MA_THUOC', 255);
  set(draft, 'drug_code', code);
  set(draft, 'drug_name', draftName(line, 'TEN_THUOC', code));
  set(draft, 'strength', line.text('HAM_LUONG', 1024));
  set(draft, 'unit', line.text('DON_VI_TINH', 50));
  set(draft, 'dose', line.text('LIEU_DUNG', 1024) ?? line.text('CACH_DUNG', 1024));
  set(draft, 'route', line.text('DUONG_DUNG', 50));
  draftCommon(line, draft, 'DON_GIA');
  return draft;
}

/** A line of XML3 is a supply when it says MA_VAT_TU; MA_DICH_VU beside it then names the service the supply was used in. */
function isSupply(row: TableRow): boolean {
  return (row.MA_VAT_TU?.trim() ?? '') !== '' || ((row.MA_DICH_VU?.trim() ?? '') === '' && (row.TEN_VAT_TU?.trim() ?? '') !== '');
}

function draftService(line: RowReader): Draft {
  const draft: Draft = {};
  const supply = isSupply(line.row);
  const code = line.text(supply ? 'MA_VAT_TU' : 'MA_DICH_VU', 255);
  set(draft, 'code', code);
  set(draft, 'name', draftName(line, supply ? 'TEN_VAT_TU' : 'TEN_DICH_VU', code));
  set(draft, 'cost_group', line.text('MA_NHOM', 2));
  draftCommon(line, draft, line.pick(fieldNames.servicePrice));
  return draft;
}

/** Group `prescription` of form `visit`, from XML2. */
export function draftPrescription(rows: readonly TableRow[], read: MakeReader): Draft[] {
  return rows.map((row, at) => draftDrug(read(row, 'XML2', at + 1)));
}

/** Group `service` of form `visit`, from XML3, with the results of XML4 at their services. */
export function draftServices(rows: readonly TableRow[], results: readonly TableRow[], read: MakeReader): Draft[] {
  const lines = rows.map((row, at) => read(row, 'XML3', at + 1));
  const services = lines.map(draftService);
  if (results.length === 0) return services;
  const texts = joinResults(rows.map((row) => (isSupply(row) ? {} : row)), results, (row, at) => read(row, 'XML4', at + 1));
  texts.forEach((text, at) => {
    const service = services[at];
    if (text !== '' && service !== undefined) service.result = lines[at]?.fit(text, 'MA_DICH_VU', 4000) ?? text;
  });
  return services;
}
