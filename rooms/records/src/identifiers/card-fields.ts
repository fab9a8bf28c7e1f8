import { parsePartialDate } from '../dates/parse-partial-date.ts';
import type { CardPart } from '../problems/fact-words.ts';
import type { Finding } from '../problems/finding.ts';
import { foldVietnamese } from '../text/fold-vietnamese.ts';

/** The finding about a part of a card's QR code that cannot be read; a warning where the rest is still of use. */
export function brokenPart(part: CardPart, severity: 'error' | 'warning' = 'warning'): Finding {
  return { code: 'card-qr.field-broken', severity, facts: { part } };
}

/** A field of a card's QR code, trimmed; null when it is absent, empty or a lone hyphen. */
export function cardText(field: string | undefined): string | null {
  const text = (field ?? '').normalize('NFC').trim();
  return text === '' || text === '-' ? null : text;
}

/** A date of a card (`ddMMyyyy`, `MMyyyy`, `yyyy`, with or without slashes) as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it is none. */
export function cardDate(text: string): string | null {
  const digits = text.includes('/') ? text.split('/').map((part) => part.trim().padStart(2, '0')).join('') : text;
  const parts = /^(?:(?:([0-9]{2}))?([0-9]{2}))?([0-9]{4})$/.exec(digits);
  if (parts === null) return null;
  return parsePartialDate([parts[3], parts[2], parts[1]].filter((part) => part !== undefined).join('-'))?.text ?? null;
}

/** Male or female as a card says it, in words or as the fund's code (1 male, 2 female); null for anything else. */
export function cardSex(text: string): 'male' | 'female' | null {
  const folded = foldVietnamese(text);
  if (folded === 'nam' || folded === '1') return 'male';
  return folded === 'nu' || folded === '2' ? 'female' : null;
}
