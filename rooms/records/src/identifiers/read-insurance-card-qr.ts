import type { CardPart } from '../problems/fact-words.ts';
import type { Finding } from '../problems/finding.ts';
import type { Reading } from '../problems/reading.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { brokenPart, cardDate, cardSex, cardText } from './card-fields.ts';
import { type InsuranceCard, readInsuranceCard } from './read-insurance-card.ts';

/** What the QR code of a paper insurance card says; null is absent or unreadable. */
export interface InsuranceCardQr {
  card: InsuranceCard;
  name: string;
  /** Partial date. */
  birthDate: string | null;
  sex: 'male' | 'female' | null;
  address: string | null;
  /** Five characters (MA_CSKCB) of the first-contact facility. */
  facility: string | null;
  /** `YYYY-MM-DD` */
  from: string | null;
  to: string | null;
  issued: string | null;
  /** Area of residence that raises the benefit. */
  area: 'K1' | 'K2' | 'K3' | null;
  /** Since when the person has been insured for five years without a break. */
  fiveYearsFrom: string | null;
}

/** Text written as the hexadecimal digits of its UTF-8 bytes; null when it is not that. */
function decodeHex(hex: string): string | null {
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(hex)) return null;
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC').trim();
  } catch {
    return null;
  }
}

function parseArea(field: string | null | undefined): InsuranceCardQr['area'] {
  return field === 'K1' || field === 'K2' || field === 'K3' ? field : null;
}

function parseFacility(field: string): string | null {
  const code = field.replace(/[\s–-]/g, '').toUpperCase();
  return /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/**
 * Reads the QR code of a paper health insurance card: fields between `|`, ended by `$`, by position:
 * card number, name in hexadecimal UTF-8, date of birth, sex (1 male, 2 female), address in hexadecimal UTF-8,
 * first-contact facility `xx - yyy`, valid from, valid to, issued, managing office, parent, area, five years from.
 * An absent field is empty or `-`. Without a number or a name nothing is read; any other unreadable part is a warning and null.
 */
export function readInsuranceCardQr(text: string): Reading<InsuranceCardQr> {
  const fields = text.trim().replace(/\$.*$/s, '').split('|').map(cardText);
  if (fields.length < 9) return { value: null, findings: [{ code: 'card-qr.not-recognised', severity: 'error' }] };
  const number = readInsuranceCard(fields[0] ?? '');
  if (number.value === null) return number;
  const name = decodeHex(fields[1] ?? '');
  if (!name) return { value: null, findings: [brokenPart('name', 'error')] };

  const findings: Finding[] = [...number.findings];
  const read = <Value>(position: number, part: CardPart, parse: (field: string) => Value | null): Value | null => {
    const field = fields[position];
    if (!field) return null;
    const value = parse(field);
    if (value === null) findings.push(brokenPart(part));
    return value;
  };
  const value: InsuranceCardQr = {
    card: number.value,
    name: normaliseName(name),
    birthDate: read(2, 'birthDate', cardDate),
    sex: read(3, 'sex', cardSex),
    address: read(4, 'address', decodeHex),
    facility: read(5, 'facility', parseFacility),
    from: read(6, 'from', cardDate),
    to: read(7, 'to', cardDate),
    issued: read(8, 'issued', cardDate),
    area: parseArea(fields[11]),
    fiveYearsFrom: read(12, 'fiveYearsFrom', cardDate),
  };
  return { value, findings };
}
