import type { RecordData } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import type { Standard } from '../tables/standard.ts';
import { isSupply } from './compose-summary.ts';
import { formatClaimNumber, formatClaimTime, formatText } from './format-value.ts';
import { type LineShare, formatMoneyField } from './share-amounts.ts';

/** What lines take over from their claim. */
export interface LineContext {
  standard: Standard;
  maLk: string;
  department: string;
  doctor: string;
  /** Main diagnosis. */
  diagnosis: string;
}

/** Groups whose performer and time of performance must be named (portal workbook of QĐ 4750). */
const performed = new Set(['1', '2', '3', '8', '18']);

/** Percent of `whole` that `part` is, a whole number. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.round((part / whole) * 100));
}

/** What the fund counts of the line. */
function inScope({ amount, patient }: LineShare): number {
  return amount - patient;
}

/** Amounts of a line, the same for drugs and services; rates follow from the amounts. */
function composeMoney(share: LineShare, standard: Standard): TableRow {
  const scope = inScope(share);
  const money: TableRow = {
    PHAM_VI: share.amount > 0 && scope === 0 ? '2' : '1',
    MUC_HUONG: percent(share.fund, scope),
    T_BNTT: formatMoneyField(share.patient),
    T_BNCCT: formatMoneyField(share.coPayment),
    T_BHTT: formatMoneyField(share.fund),
    MA_PTTT: '1',
  };
  if (standard === '4210') return { ...money, THANH_TIEN: formatMoneyField(share.amount), T_NGOAIDS: '0', TYLE_TT: '100' };
  return {
    ...money,
    THANH_TIEN_BV: formatMoneyField(share.amount),
    THANH_TIEN_BH: formatMoneyField(scope),
    T_NGUONKHAC_NSNN: '0',
    T_NGUONKHAC_VTNN: '0',
    T_NGUONKHAC_VTTN: '0',
    T_NGUONKHAC_CL: formatMoneyField(share.other),
    T_NGUONKHAC: formatMoneyField(share.other),
  };
}

function composeOrder(line: RecordData, number: number, { maLk, department, doctor }: LineContext): TableRow {
  return {
    MA_LK: maLk,
    STT: String(number),
    SO_LUONG: formatClaimNumber(line.quantity, 3),
    MA_KHOA: department,
    MA_BAC_SI: doctor,
    NGAY_YL: formatClaimTime(line.ordered),
  };
}

/** A row of XML2. */
export function composeDrug(drug: RecordData, share: LineShare, number: number, context: LineContext): TableRow {
  const { standard, diagnosis } = context;
  const row: TableRow = {
    ...composeOrder(drug, number, context),
    MA_THUOC: formatText(drug.drug_code),
    MA_NHOM: '4',
    TEN_THUOC: formatText(drug.drug_name),
    DON_VI_TINH: formatText(drug.unit),
    HAM_LUONG: formatText(drug.strength),
    DUONG_DUNG: formatText(drug.route),
    LIEU_DUNG: formatText(drug.dose),
    DON_GIA: formatClaimNumber(drug.price, 3),
    ...composeMoney(share, standard),
  };
  if (standard === '4210') return { ...row, T_NGUON_KHAC: formatMoneyField(share.other), MA_BENH: diagnosis };
  return { ...row, TYLE_TT_BH: percent(inScope(share), share.amount), NGUON_CTRA: inScope(share) > 0 ? '1' : '4' };
}

/** The fund's unit price, at which quantity times price is what the fund counts. */
function fundPrice(service: RecordData, share: LineShare): string {
  const { quantity, price } = service;
  if (share.patient === 0 || typeof quantity !== 'number' || quantity === 0) return formatClaimNumber(price, 3);
  return formatClaimNumber(inScope(share) / 100 / quantity, 3);
}

/** A row of XML3: a supply by its cost group, else a service. */
export function composeService(service: RecordData, share: LineShare, number: number, context: LineContext): TableRow {
  const { standard, diagnosis, doctor } = context;
  const group = formatText(service.cost_group);
  const supply = isSupply(service);
  const row: TableRow = {
    ...composeOrder(service, number, context),
    [supply ? 'MA_VAT_TU' : 'MA_DICH_VU']: formatText(service.code),
    [supply ? 'TEN_VAT_TU' : 'TEN_DICH_VU']: formatText(service.name),
    MA_NHOM: group,
    MA_BENH: diagnosis,
    ...composeMoney(share, standard),
  };
  if (standard === '4210') return { ...row, DON_GIA: formatClaimNumber(service.price, 3), T_NGUONKHAC: formatMoneyField(share.other) };
  return {
    ...row,
    DON_VI_TINH: supply ? 'Cái' : 'Lần',
    DON_GIA_BV: formatClaimNumber(service.price, 3),
    DON_GIA_BH: fundPrice(service, share),
    TYLE_TT_DV: '100',
    TYLE_TT_BH: inScope(share) > 0 || share.amount === 0 ? '100' : '0',
    NGUOI_THUC_HIEN: performed.has(group) ? doctor : '',
    NGAY_TH_YL: performed.has(group) ? formatClaimTime(service.ordered) : '',
  };
}

/** A row of XML4: the words of a result stand in the conclusion. */
export function composeResult(service: RecordData, number: number, { maLk }: LineContext): TableRow {
  return {
    MA_LK: maLk,
    STT: String(number),
    MA_DICH_VU: formatText(service.code),
    TEN_CHI_SO: formatText(service.name).slice(0, 255),
    KET_LUAN: formatText(service.result),
    NGAY_KQ: formatClaimTime(service.ordered),
  };
}
