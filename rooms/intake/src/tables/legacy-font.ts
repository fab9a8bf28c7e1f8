/** Letters of TCVN3 (ABC) fonts when read as Latin-1: signs no Vietnamese word has in Unicode. */
const TCVN3 = /[µ¸¶·¹¨»¾¼½Æ©ÇÈË®ÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñ­öø÷ûüþ¦§¢¤¥¡]/g;
/** VNI writes a vowel and its mark as two letters: `Hoï teân`, `Nguyeãn`. */
const VNI = /[aeiouyAEIOUY][øïûäåâêëüöñùãàáèéÂÊÅÄËÖÜÑØÙÛÏ]/g;
/** Letters only Unicode Vietnamese has. */
const UNICODE = /[ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The old font encoding a text is written in, where it plainly is one. */
export function findLegacyFont(text: string): 'TCVN3 (ABC)' | 'VNI' | undefined {
  const tcvn3 = count(text, TCVN3);
  const vni = count(text, VNI);
  if (Math.max(tcvn3, vni) < 3 || Math.max(tcvn3, vni) <= count(text, UNICODE)) return undefined;
  return vni >= tcvn3 ? 'VNI' : 'TCVN3 (ABC)';
}
