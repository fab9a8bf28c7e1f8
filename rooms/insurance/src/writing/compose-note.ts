import type { RecordData } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import type { Standard } from '../tables/standard.ts';
import { formatClaimNumber, formatClaimTime, formatText } from './format-value.ts';

/**
 * XML5 is sent for treatment and stays only, not for an examination, a collection of drugs or «other»
 * (note under table 5 of QĐ 130).
 */
const noted4210 = new Set(['2', '3', '5']);
const notedSince130 = new Set(['02', '03', '04', '05', '06', '08', '09']);

function formatVitalSigns(signs: RecordData): string {
  const pressure = typeof signs.systolic === 'number' && typeof signs.diastolic === 'number' ? `HA${signs.systolic}/${signs.diastolic}` : '';
  const marked = ([['M', signs.pulse], ['T', signs.temperature]] as const).map(([mark, value]) => (typeof value === 'number' ? mark + formatClaimNumber(value, 1) : ''));
  const rest = ([['NT', signs.respiration], ['SP', signs.spo2]] as const).map(([mark, value]) => (typeof value === 'number' ? mark + formatClaimNumber(value, 0) : ''));
  const parts = [...marked, pressure, ...rest].filter((part) => part !== '');
  return parts.length === 0 ? '' : `CSST<${parts.join('_')}>`;
}

/** The row of XML5 with symptoms and vital signs, `CSST<M75_T37_HA120/70_NT18>` (QĐ 4750); null when none is sent. */
export function composeNote(visit: RecordData, careType: string, standard: Standard, maLk: string): TableRow | null {
  if (!(standard === '4210' ? noted4210 : notedSince130).has(careType)) return null;
  const { vital_signs: signs } = visit;
  const packed = typeof signs === 'object' && signs !== null && !Array.isArray(signs) ? formatVitalSigns(signs) : '';
  const note = [formatText(visit.symptoms), packed].filter((part) => part !== '').join(' ');
  if (note === '') return null;
  const at = formatClaimTime(visit.arrived);
  const row: TableRow = { MA_LK: maLk, STT: '1' };
  return standard === '4210' ? { ...row, DIEN_BIEN: note, NGAY_YL: at } : { ...row, DIEN_BIEN_LS: note, THOI_DIEM_DBLS: at, NGUOI_THUC_HIEN: formatText(visit.doctor) };
}
