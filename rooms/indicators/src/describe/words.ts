import type { Words } from '@tuyen/records';

/** The same words in both languages. */
export function both(text: string): Words {
  return { vi: text, en: text };
}

/** A sentence with `{0}`, `{1}` … filled in both languages. */
export function phrase(vi: string, en: string, ...parts: readonly Words[]): Words {
  const fill = (text: string, language: keyof Words): string => text.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)]?.[language] ?? '');
  return { vi: fill(vi, 'vi'), en: fill(en, 'en') };
}

/** `a, b hoặc c` / `a, b or c`. */
export function listWords(parts: readonly Words[], last: Words): Words {
  const join = (language: keyof Words): string => {
    const texts = parts.map((part) => part[language]);
    return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${last[language]} ${texts.at(-1)}`;
  };
  return { vi: join('vi'), en: join('en') };
}

export const OR: Words = { vi: 'hoặc', en: 'or' };
export const AND: Words = { vi: 'và', en: 'and' };

/** Conditions that must all hold: `a; b; và c`. Commas stand within them already. */
export function listConditions(parts: readonly Words[], last: Words): Words {
  const join = (language: keyof Words): string => {
    const texts = parts.map((part) => part[language]);
    return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join('; ')}; ${last[language]} ${texts.at(-1)}`;
  };
  return { vi: join('vi'), en: join('en') };
}
