import { type Standard, standards } from '../tables/standard.ts';
import type { TableRow } from './table-row.ts';

/** Which standard a claim follows. */
export interface StandardGuess {
  standard: Standard;
  /** Every standard the content fits; one alone when it was decided by content. */
  candidates: Standard[];
  /** `content`: only one fits; `date`: several fit and the date decided; `default`: several fit and were all in use on that date. */
  by: 'content' | 'date' | 'default';
}

type Tables = Readonly<Record<string, readonly TableRow[]>>;
type Test = (tables: Tables) => boolean;

function filled(row: TableRow | undefined, field: string): string {
  return row?.[field]?.trim() ?? '';
}

const has = (table: string, ...fields: string[]): Test => (tables) => {
  const row = tables[table]?.[0];
  return row !== undefined && fields.some((field) => row[field] !== undefined);
};
const lacks = (table: string, field: string, beside: string): Test => (tables) => {
  const row = tables[table]?.[0];
  return row !== undefined && row[beside] !== undefined && row[field] === undefined;
};
const longer = (table: string, field: string, length: number): Test => (tables) =>
  (tables[table] ?? []).some((row) => filled(row, field).length > length);
const valued = (table: string, field: string, values: readonly string[]): Test => (tables) =>
  (tables[table] ?? []).some((row) => values.includes(filled(row, field)));
const given = (table: string): Test => (tables) => (tables[table]?.length ?? 0) > 0;

const since130: Standard[] = ['130', '4750', '3176'];
const since4750: Standard[] = ['4750', '3176'];

/**
 * What each standard alone has, in the order of strength: a clue that would leave nothing is passed over,
 * a weak one also when its standard was not in use on that day.
 * Fields and lengths: the tables of QĐ 4210, 130, 4750 and 3176. A sender that leaves out empty elements shows less.
 */
const clues: readonly { test: Test; leaves: Standard[]; weak?: boolean }[] = [
  { test: has('XML1', 'MA_THE', 'T_TONGCHI', 'MA_BENH', 'TINH_TRANG_RV', 'MA_LYDO_VVIEN'), leaves: ['4210'] },
  { test: has('XML1', 'MA_THE_BHYT', 'T_TONGCHI_BV', 'MA_BENH_CHINH', 'MA_LOAI_RV', 'MA_DOITUONG_KCB'), leaves: since130 },
  { test: has('XML2', 'THANH_TIEN'), leaves: ['4210'] },
  { test: has('XML3', 'THANH_TIEN'), leaves: ['4210'] },
  { test: has('XML13', 'MA_CSKCB_DI', 'MA_CSKCB_DEN', 'TINH_TRANG_CT'), leaves: ['3176'] },
  { test: has('XML13', 'MA_NOI_DI', 'MA_NOI_DEN', 'PP_DIEU_TRI'), leaves: ['4750'] },
  { test: given('XML13'), leaves: since4750 },
  { test: given('XML14'), leaves: since4750 },
  { test: given('XML15'), leaves: since4750 },
  { test: has('XML1', 'NHOM_MAU'), leaves: since4750 },
  { test: has('XML2', 'NGAY_TH_YL'), leaves: since4750 },
  { test: longer('XML1', 'MA_TTDV', 10), leaves: ['3176'] },
  { test: longer('XML1', 'SO_CCCD', 15), leaves: ['3176'] },
  { test: longer('XML4', 'MA_DICH_VU', 15), leaves: ['3176'] },
  { test: longer('XML4', 'GIA_TRI', 50), leaves: ['3176'] },
  { test: longer('XML4', 'MA_CHI_SO', 50), leaves: ['3176'] },
  { test: valued('XML1', 'MA_LOAI_KCB', ['10', '11', '12', '13', '14', '15', '16']), leaves: ['3176'] },
  { test: longer('XML1', 'MA_NGHE_NGHIEP', 2), leaves: ['130', '4750'] },
  { test: longer('XML1', 'MA_DOITUONG_KCB', 3), leaves: since4750 },
  { test: valued('XML1', 'KET_QUA_DTRI', ['8']), leaves: since4750 },
  { test: valued('XML3', 'MA_NHOM', ['19']), leaves: since4750 },
  // A sender that writes its empty elements and still has no blood group does not know the field.
  { test: lacks('XML1', 'NHOM_MAU', 'MA_LY_DO_VNT'), leaves: ['130'], weak: true },
];

/** Days within which each standard was sent: QĐ 4210 until 30/06/2024, QĐ 4750 signed 29/12/2023, QĐ 3176 beside it in 2025 and alone from 2026. */
const inUse: Record<Standard, [from: string, to: string]> = {
  '4210': ['0000', '20240630'],
  '130': ['20230118', '20231231'],
  '4750': ['20231229', '20251231'],
  '3176': ['20250101', '9999'],
};

/**
 * Decides which standard a claim follows. Content first: fields, tables and lengths only some standards have;
 * when several still fit (QĐ 4750 and 3176 differ in lengths, in the transfer slip and in meanings, so most outpatient
 * claims fit both), the date decides; in 2025, when both were sent, the newer is taken and `by` says `default`.
 *
 * @param tables rows by LOAIHOSO
 * @param date day of discharge or of the file, `yyyymmdd…`; empty when unknown
 */
export function detectStandard(tables: Tables, date: string): StandardGuess {
  const day = /^[0-9]{8}/.exec(date.trim())?.[0];
  const wasInUse = (standard: Standard): boolean => day === undefined || (inUse[standard][0] <= day && day <= inUse[standard][1]);
  let candidates = [...standards];
  for (const { test, leaves, weak = false } of clues) {
    const left = candidates.filter((standard) => leaves.includes(standard) && !(weak && !wasInUse(standard)));
    if (left.length > 0 && left.length < candidates.length && test(tables)) candidates = left;
  }
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return { standard: only, candidates, by: 'content' };
  const then = day === undefined ? [] : candidates.filter(wasInUse);
  const [first = '3176'] = candidates;
  const early = day !== undefined && day < inUse[first][0];
  const taken = then.at(-1) ?? (early ? first : candidates.at(-1)) ?? '3176';
  return { standard: taken, candidates, by: then.length === 1 ? 'date' : 'default' };
}
