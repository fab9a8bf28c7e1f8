import type { Finding } from '../problems/finding.ts';
import type { Reading } from '../problems/reading.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { brokenPart, cardDate, cardSex, cardText } from './card-fields.ts';
import { readCitizenNumber } from './read-citizen-number.ts';

/** What the QR code of a chip citizen card says; null is absent or unreadable. */
export interface CitizenCard {
  citizenNumber: string;
  /** The nine digits of the identity card (CMND) before. */
  oldNumber: string | null;
  name: string;
  /** Partial date. */
  birthDate: string | null;
  sex: 'male' | 'female' | null;
  address: string | null;
  /** `YYYY-MM-DD` */
  issued: string | null;
}

/**
 * Reads the QR code of a chip citizen card (căn cước công dân, căn cước): fields between `|`, by position:
 * number, old number, name, date of birth ddMMyyyy, sex, address, date of issue ddMMyyyy; newer cards add fields, which are passed over.
 * Without a number or a name nothing is read; any other unreadable part is a warning and null.
 *
 * @param today `YYYY-MM-DD`; when given, a year of birth after it is refused
 */
export function readCitizenCardQr(text: string, today?: string): Reading<CitizenCard> {
  const fields = text.trim().split('|').map(cardText);
  if (fields.length < 7) return { value: null, findings: [{ code: 'card-qr.not-recognised', severity: 'error' }] };
  const [number, oldNumber, name, birth, sex, address, issue] = fields;
  const citizen = readCitizenNumber(number ?? '', today);
  if (citizen.value === null) return citizen;
  if (!name) return { value: null, findings: [brokenPart('name', 'error')] };
  const card: CitizenCard = {
    citizenNumber: citizen.value.number,
    oldNumber: oldNumber && /^[0-9]{9}$/.test(oldNumber) ? oldNumber : null,
    name: normaliseName(name),
    birthDate: birth ? cardDate(birth) : null,
    sex: sex ? cardSex(sex) : null,
    address: address ?? null,
    issued: issue ? cardDate(issue) : null,
  };
  const findings: Finding[] = [...citizen.findings];
  if (oldNumber && card.oldNumber === null) findings.push(brokenPart('oldNumber'));
  if (card.birthDate === null) findings.push(brokenPart('birthDate'));
  if (card.sex === null) findings.push(brokenPart('sex'));
  if (issue && card.issued === null) findings.push(brokenPart('issued'));
  return { value: card, findings };
}
