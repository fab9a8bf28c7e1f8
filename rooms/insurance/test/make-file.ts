/** A claim file as senders write it, built by hand so that a test does not lean on the writer it would check. */
export interface FileParts {
  facility?: string;
  madeOn?: string;
  stated?: number;
}

export function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** One FILEHOSO with its content as given. */
export function fileOf(table: string, content: string): string {
  return `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO>`;
}

/** One HOSO whose documents are base64. */
export function claimOf(documents: Readonly<Record<string, string>>): string {
  return `<HOSO>${Object.entries(documents).map(([table, xml]) => fileOf(table, toBase64(xml))).join('')}</HOSO>`;
}

/** The whole file around its HOSO. */
export function envelopeOf(claims: readonly string[], { facility = '01234', madeOn = '20250331', stated = claims.length }: FileParts = {}): string {
  return '<?xml version="1.0" encoding="utf-8"?>\n<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n'
    + `<THONGTINDONVI><MACSKCB>${facility}</MACSKCB></THONGTINDONVI>\n`
    + `<THONGTINHOSO><NGAYLAP>${madeOn}</NGAYLAP><SOLUONGHOSO>${stated}</SOLUONGHOSO><DANHSACHHOSO>\n`
    + `${claims.join('\n')}\n</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI></CHUKYDONVI></GIAMDINHHS>`;
}

function elements(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).map(([name, text]) => `<${name}>${text}</${name}>`).join('');
}

export const summaryFields: Readonly<Record<string, string>> = {
  MA_LK: 'LK1', STT: '1', MA_BN: 'BN1', HO_TEN: 'NGUYỄN THỊ ĐÀO', SO_CCCD: '001190000001', NGAY_SINH: '199003050000', GIOI_TINH: '2',
  NHOM_MAU: '', MA_QUOCTICH: '000', MA_DANTOC: '01', MA_NGHE_NGHIEP: '61', DIA_CHI: 'Thôn Đoài', MATINH_CU_TRU: '01', MAHUYEN_CU_TRU: '016', MAXA_CU_TRU: '00376',
  DIEN_THOAI: '0912345678', MA_THE_BHYT: 'GD4010123456789', MA_DKBD: '01234', GT_THE_TU: '20250101', GT_THE_DEN: '20251231',
  LY_DO_VV: 'Sốt, ho', CHAN_DOAN_VAO: 'Viêm họng', CHAN_DOAN_RV: 'Viêm họng cấp', MA_BENH_CHINH: 'J029', MA_BENH_KT: 'R05;R509', MA_DOITUONG_KCB: '1.1',
  NGAY_VAO: '202503050805', NGAY_RA: '202503050940', SO_NGAY_DTRI: '1', KET_QUA_DTRI: '2', MA_LOAI_RV: '1',
  T_THUOC: '10500', T_VTYT: '0', T_TONGCHI_BV: '47000', T_TONGCHI_BH: '47000', T_BNTT: '0', T_BNCCT: '0', T_BHTT: '47000', T_NGUONKHAC: '0', T_BHTT_GDV: '47000',
  NAM_QT: '2025', THANG_QT: '3', MA_LOAI_KCB: '01', MA_KHOA: 'K01', MA_CSKCB: '01234', MA_KHUVUC: '', CAN_NANG: '52.5', NGAY_TAI_KHAM: '20250312', MA_HSBA: 'HS1', MA_TTDV: '000123/HNO-GPHN', DU_PHONG: '154',
};
const drugFields: Readonly<Record<string, string>> = {
  MA_LK: 'LK1', STT: '1', MA_THUOC: '40.2', MA_NHOM: '4', TEN_THUOC: 'Paracetamol 500mg', DON_VI_TINH: 'Viên', HAM_LUONG: '500mg', DUONG_DUNG: '1.01',
  LIEU_DUNG: '1 viên/lần * 3 lần/ngày * 5 ngày [3 viên/ngày]', SO_LUONG: '15', DON_GIA: '700', THANH_TIEN_BV: '10500', THANH_TIEN_BH: '10500', T_BHTT: '10500', MA_BAC_SI: '000456/HNO-GPHN', NGAY_YL: '202503050820',
};
const serviceFields: Readonly<Record<string, string>> = {
  MA_LK: 'LK1', STT: '1', MA_DICH_VU: '04.1898', MA_NHOM: '13', TEN_DICH_VU: 'Khám bệnh', SO_LUONG: '1', DON_GIA_BV: '36500', DON_GIA_BH: '36500', THANH_TIEN_BV: '36500', T_BHTT: '36500', MA_BAC_SI: '000789/HNO-GPHN', NGAY_YL: '202503050810',
};

/** An ordinary visit at a commune station under QĐ 3176; `changes` of the summary's fields, undefined takes one out. */
export function summaryOf(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = Object.entries({ ...summaryFields, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `<TONG_HOP>${elements(Object.fromEntries(fields))}</TONG_HOP>`;
}

export function drugsOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const list = rows.map((changes) => `<CHI_TIET_THUOC>${elements({ ...drugFields, ...changes })}</CHI_TIET_THUOC>`).join('');
  return `<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC>${list}</DSACH_CHI_TIET_THUOC></CHITIEU_CHITIET_THUOC>`;
}

export function servicesOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const list = rows.map((changes) => `<CHI_TIET_DVKT>${elements({ ...serviceFields, ...changes })}</CHI_TIET_DVKT>`).join('');
  return `<CHITIEU_CHITIET_DVKT_VTYT><DSACH_CHI_TIET_DVKT>${list}</DSACH_CHI_TIET_DVKT></CHITIEU_CHITIET_DVKT_VTYT>`;
}

export function resultsOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const list = rows.map((fields) => `<CHI_TIET_CLS>${elements({ MA_LK: 'LK1', ...fields })}</CHI_TIET_CLS>`).join('');
  return `<CHITIEU_CHITIET_DICHVUCANLAMSANG><DSACH_CHI_TIET_CLS>${list}</DSACH_CHI_TIET_CLS></CHITIEU_CHITIET_DICHVUCANLAMSANG>`;
}

export function notesOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const list = rows.map((fields) => `<CHI_TIET_DIEN_BIEN_BENH>${elements({ MA_LK: 'LK1', ...fields })}</CHI_TIET_DIEN_BIEN_BENH>`).join('');
  return `<CHITIEU_CHITIET_DIENBIENLAMSANG><DSACH_CHI_TIET_DIEN_BIEN_BENH>${list}</DSACH_CHI_TIET_DIEN_BIEN_BENH></CHITIEU_CHITIET_DIENBIENLAMSANG>`;
}

/** XML1, XML2 with one drug and XML3 with one service; more or other documents on top. */
export function ordinaryClaim(documents: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { XML1: summaryOf(), XML2: drugsOf([{}]), XML3: servicesOf([{}]), ...documents };
}
