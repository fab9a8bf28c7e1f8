import type { RecordData } from '@tuyen/records';
import type { TableRow } from '../claim/table-row.ts';
import { careCode, dispositions, outcomes } from '../drafts/care-kinds.ts';
import type { Standard } from '../tables/standard.ts';
import type { ClaimSource } from './claim-source.ts';
import { formatBirthDate, formatClaimDay, formatClaimNumber, formatClaimTime, formatText } from './format-value.ts';
import { type LineShare, formatMoneyField, sumShares } from './share-amounts.ts';
import { treatmentDays } from './treatment-days.ts';

/** What the summary needs to know of the lines. */
export interface ComposedLines {
  drugs: readonly RecordData[];
  services: readonly RecordData[];
  /** Shares of the drugs, then of the services. */
  shares: readonly LineShare[];
}

const sexes: Readonly<Record<string, string>> = { male: '1', female: '2', unknown: '3' };

/** The first code of a list whose word this is. */
function codeOf(words: Readonly<Record<string, string>>, word: unknown): string {
  return Object.entries(words).find(([, known]) => known === word)?.[0] ?? '';
}

function group(data: RecordData, field: string): RecordData {
  const value = data[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function composeDiagnoses(visit: RecordData): { main: string; others: string; words: string } {
  const list = (Array.isArray(visit.diagnosis) ? visit.diagnosis : []) as RecordData[];
  const main = list.find(({ rank }) => rank === 'main');
  const others = list.filter((diagnosis) => diagnosis !== main).map(({ code }) => formatText(code));
  return { main: formatText(main?.code), others: others.join(';'), words: formatText(main?.text) };
}

/** MA_LOAI_KCB as the visit says when the standard has such a code, else by the kind. */
export function chooseCareType(visit: RecordData, standard: Standard): string {
  const said = formatText(visit.care_type);
  const fits = standard === '4210' ? /^[1-5]$/ : /^[0-9]{2}$/;
  return fits.test(said) ? said : careCode(formatText(visit.kind), standard);
}

function chooseCategory({ category, visit, cards, facility }: ClaimSource): string {
  if (category !== undefined) return category;
  if (visit.insured !== true) return '9';
  return cards.at(-1)?.registered_facility === facility ? '1.1' : '1.2';
}

/** 6 and 7 came with QĐ 130: under QĐ 4210 a patient taken home to die counts as worse, an unknown result has no code. */
function composeOutcome(outcome: unknown, standard: Standard): string {
  const code = codeOf(outcomes, outcome);
  if (standard !== '4210' || (code !== '6' && code !== '7')) return code;
  return code === '6' ? '4' : '';
}

function composeDisposition(disposition: unknown, standard: Standard): string {
  const code = codeOf(dispositions, disposition);
  return standard === '4210' && code === '5' ? '2' : code;
}

function composeCards(source: ClaimSource, cardField: string): TableRow {
  const { cards, visit } = source;
  const join = (field: string, format: (value: RecordData[string] | undefined) => string): string => {
    const parts = cards.map((card) => format(card[field]));
    return parts.every((part) => part === '') ? '' : parts.join(';');
  };
  return {
    [cardField]: join('number', formatText) || formatText(visit.card_number),
    MA_DKBD: join('registered_facility', formatText),
    GT_THE_TU: join('from', formatClaimDay),
    GT_THE_DEN: join('to', formatClaimDay),
    MA_KHUVUC: formatText(cards.at(-1)?.area),
  };
}

/** What every standard asks for under the same name. */
function composeCommon(source: ClaimSource, standard: Standard, { drugs, services, shares }: ComposedLines): TableRow {
  const { person, visit, maLk } = source;
  const careType = chooseCareType(visit, standard);
  const settled = formatClaimDay(visit.left ?? visit.arrived);
  const supplies = shares.slice(drugs.length).filter((_, at) => isSupply(services[at] ?? {}));
  return {
    MA_LK: maLk,
    STT: '1',
    MA_BN: source.patientNumber ?? '',
    HO_TEN: formatText(person.name),
    GIOI_TINH: sexes[formatText(person.sex)] ?? '',
    DIA_CHI: formatText(person.address),
    NGAY_VAO: formatClaimTime(visit.arrived),
    NGAY_RA: formatClaimTime(visit.left),
    SO_NGAY_DTRI: String(treatmentDays(standard, careType, visit, drugs, services)),
    KET_QUA_DTRI: composeOutcome(visit.outcome, standard),
    T_THUOC: formatMoneyField(sumShares(shares.slice(0, drugs.length), 'amount')),
    T_VTYT: formatMoneyField(sumShares(supplies, 'amount')),
    T_BNTT: formatMoneyField(sumShares(shares, 'patient')),
    T_BNCCT: formatMoneyField(sumShares(shares, 'coPayment')),
    T_BHTT: formatMoneyField(sumShares(shares, 'fund')),
    T_NGUONKHAC: formatMoneyField(sumShares(shares, 'other')),
    NAM_QT: settled.slice(0, 4),
    THANG_QT: settled === '' ? '' : String(Number(settled.slice(4, 6))),
    MA_LOAI_KCB: careType,
    MA_KHOA: source.department ?? '',
    MA_CSKCB: source.facility,
    CAN_NANG: formatClaimNumber(group(visit, 'vital_signs').weight, 2),
  };
}

function compose4210(source: ClaimSource, lines: ComposedLines): TableRow {
  const { main, others, words } = composeDiagnoses(source.visit);
  return {
    ...composeCommon(source, '4210', lines),
    ...composeCards(source, 'MA_THE'),
    NGAY_SINH: formatBirthDate(source.person.birth_date, 8),
    TEN_BENH: words,
    MA_BENH: main,
    MA_BENHKHAC: others,
    MA_LYDO_VVIEN: '1',
    TINH_TRANG_RV: composeDisposition(source.visit.disposition, '4210'),
    T_TONGCHI: formatMoneyField(sumShares(lines.shares, 'amount')),
    T_NGOAIDS: '0',
  };
}

function composeSince130(source: ClaimSource, standard: Standard, lines: ComposedLines): TableRow {
  const { person, visit, residence = {} } = source;
  const { main, others, words } = composeDiagnoses(visit);
  const { shares } = lines;
  return {
    ...composeCommon(source, standard, lines),
    ...composeCards(source, 'MA_THE_BHYT'),
    SO_CCCD: formatText(person.citizen_number) || formatText(person.old_citizen_number),
    NGAY_SINH: formatBirthDate(person.birth_date, 12),
    ...(standard === '130' ? {} : { NHOM_MAU: formatText(person.blood_group) }),
    MA_QUOCTICH: formatText(person.nationality),
    MA_DANTOC: formatText(person.ethnic_group),
    MA_NGHE_NGHIEP: formatText(person.occupation),
    DIEN_THOAI: formatText(person.phone),
    MATINH_CU_TRU: residence.province ?? '',
    MAHUYEN_CU_TRU: residence.district ?? '',
    MAXA_CU_TRU: residence.commune ?? '',
    LY_DO_VV: formatText(visit.reason),
    CHAN_DOAN_VAO: words,
    CHAN_DOAN_RV: words,
    MA_BENH_CHINH: main,
    MA_BENH_KT: others,
    MA_DOITUONG_KCB: chooseCategory(source),
    MA_NOI_DEN: formatText(visit.referred_to),
    MA_LOAI_RV: composeDisposition(visit.disposition, standard),
    T_TONGCHI_BV: formatMoneyField(sumShares(shares, 'amount')),
    T_TONGCHI_BH: formatMoneyField(sumShares(shares, 'amount') - sumShares(shares, 'patient')),
    T_BHTT_GDV: formatMoneyField(sumShares(shares, 'fund')),
    NGAY_TAI_KHAM: formatClaimDay(visit.follow_up),
    MA_HSBA: source.maLk,
    MA_TTDV: source.headOfFacility ?? '',
    DU_PHONG: standard === '3176' ? formatClaimNumber(group(visit, 'vital_signs').height, 1) : '',
  };
}

/** Cost group of medical supplies: 10, and 11 (supplies paid by a rate) in QĐ 4210. */
export function isSupply(service: RecordData): boolean {
  return service.cost_group === '10' || service.cost_group === '11';
}

/**
 * The row of XML1. What the visit or the person does not say stays empty: nothing is made up for a required field
 * (`checkTable` names what is missing). T_BHTT is the sum of the lines: with donors who pay part of a co-payment the
 * formula T_TONGCHI_BH - T_BNCCT of QĐ 3176 gives another number than its own lines.
 */
export function composeSummary(source: ClaimSource, standard: Standard, lines: ComposedLines): TableRow {
  return standard === '4210' ? compose4210(source, lines) : composeSince130(source, standard, lines);
}
