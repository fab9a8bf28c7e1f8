/** Telex: doubled and w-marked letters, and a letter for the tone at the end. */
const telex = (word: string): string => word.replace(/([^aeiouy])?dd/g, '$1d').replace(/^dd/, 'd').replace(/aa/g, 'a').replace(/ee/g, 'e').replace(/oo/g, 'o').replace(/w/g, '').replace(/(?<=[aeiouy][a-z]*)[sfrxj]$/, '');

/** VNI: digits for marks and tones. */
const vni = (word: string): string => word.replace(/[0-9]/g, '');

/**
 * A folded word with what is left of an input method that was switched off taken out: `nguyeenx` and `nguye6n4` → `nguyen`.
 * The word itself where nothing is left over. It may take too much: it is believed only where the result is the other name's word.
 */
export function typedWithoutKeyboard(word: string): string[] {
  if (!/[0-9w]|aa|ee|oo|dd|[sfrxj]$/.test(word)) return [];
  return [...new Set([telex(word), vni(word), telex(vni(word))])].filter((each) => each !== word && each !== '');
}
