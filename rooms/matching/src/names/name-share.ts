/**
 * Shares of names among people in Vietnam, by name without its marks; what is not listed is rare.
 * Family names: Lê Trung Hoa, «Họ và tên người Việt Nam» (2005). Middle and given names: orders of magnitude of our own,
 * enough to tell that two `Nguyễn Thị Hương` prove little and two `Quàng Văn Xuyến` a lot.
 */
const families: Readonly<Record<string, number>> = {
  nguyen: 0.38, tran: 0.11, le: 0.095, pham: 0.07, hoang: 0.051, huynh: 0.051, vu: 0.039, vo: 0.039, phan: 0.045, truong: 0.022, bui: 0.02, dang: 0.021, do: 0.014, ngo: 0.013, ho: 0.013, duong: 0.01, dinh: 0.01, ly: 0.005, lo: 0.01, giang: 0.006, vang: 0.006,
};

const middles: Readonly<Record<string, number>> = {
  thi: 0.4, van: 0.3, thanh: 0.04, minh: 0.04, ngoc: 0.04, duc: 0.03, xuan: 0.03, quang: 0.03, hong: 0.03, thu: 0.03, huu: 0.02, kim: 0.02, dinh: 0.02, hoang: 0.02, anh: 0.02, bao: 0.02, gia: 0.02,
};

const givens: Readonly<Record<string, number>> = {
  anh: 0.03, huong: 0.022, hung: 0.02, linh: 0.02, hoa: 0.02, lan: 0.018, thanh: 0.018, ha: 0.018, minh: 0.018, tuan: 0.017, hai: 0.017, dung: 0.017, nga: 0.014, hien: 0.016, thuy: 0.017, hanh: 0.013, phuong: 0.017, mai: 0.014, trang: 0.014, hang: 0.014, thao: 0.013, nam: 0.013, long: 0.012, son: 0.012, duc: 0.012, cuong: 0.012, dat: 0.012, huy: 0.012, binh: 0.012, tam: 0.012, hong: 0.013, loan: 0.01, yen: 0.01, nhung: 0.01, ngoc: 0.014, tu: 0.01, tuyet: 0.009, xuan: 0.01, van: 0.01, quang: 0.01, thang: 0.011, trung: 0.011, hoang: 0.011, vinh: 0.008, khanh: 0.009, nhi: 0.009, vy: 0.009, an: 0.01, quan: 0.01, dong: 0.008, chi: 0.008,
};

/** A name nobody counted: one in five hundred. */
const RARE = 0.002;

export type NamePart = 'family' | 'middle' | 'given';

const shares: Readonly<Record<NamePart, Readonly<Record<string, number>>>> = { family: families, middle: middles, given: givens };

/** How many people in a hundred of Vietnam bear a name in that place, as a share. @param folded lower case, without marks */
export const nameShare = (part: NamePart, folded: string): number => shares[part][folded] ?? RARE;
