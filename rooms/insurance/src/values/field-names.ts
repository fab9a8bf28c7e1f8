/**
 * Fields that bear another name in QĐ 4210 than in the later decisions, newest name first.
 * Names are looked up row by row: files exist whose summary follows one decision and whose lines follow another.
 */
export const fieldNames = {
  card: ['MA_THE_BHYT', 'MA_THE'],
  diagnosisText: ['CHAN_DOAN_RV', 'TEN_BENH'],
  mainDiagnosis: ['MA_BENH_CHINH', 'MA_BENH'],
  otherDiagnoses: ['MA_BENH_KT', 'MA_BENHKHAC'],
  discharge: ['MA_LOAI_RV', 'TINH_TRANG_RV'],
  total: ['T_TONGCHI_BV', 'T_TONGCHI'],
  otherSources: ['T_NGUONKHAC', 'T_NGUON_KHAC'],
  amount: ['THANH_TIEN_BV', 'THANH_TIEN'],
  servicePrice: ['DON_GIA_BV', 'DON_GIA'],
  note: ['DIEN_BIEN_LS', 'DIEN_BIEN'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
