import { foldVietnamese } from '@tuyen/records';
import type { PrescriptionLine } from './prescribed-drug.ts';

const number = (text: string): number => Number(text.replace(',', '.'));

/** Milligrams in one unit of weight. */
const units: Readonly<Record<string, number>> = { g: 1000, mg: 1, mcg: 0.001, ug: 0.001, 'µg': 0.001 };

interface Amount {
  mg: number;
  /** The millilitres that hold them: `250 mg/5 ml`. */
  perMl: number | null;
}

/** `500 mg`, `0,5g`, `250mg/5ml`, and of `875/125 mg` the first substance. */
function readAmount(text: string): Amount | null {
  const match = /(\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+(?:[.,]\d+)?)*\s*(mcg|µg|ug|mg|g)(?![\p{L}\d])(?:\s*\/\s*(?:\d+(?:[.,]\d+)?)?\s*ml)?/iu.exec(text);
  if (match === null) return null;
  const perMl = /\/\s*(\d+(?:[.,]\d+)?)?\s*ml/i.exec(match[0]);
  return { mg: number(match[1]!) * units[match[2]!.toLowerCase()]!, perMl: perMl ? (perMl[1] === undefined ? 1 : number(perMl[1])) : null };
}

/** More units than this at once are milligrams written without their unit. */
const MOST_UNITS = 20;

/** Milligrams taken at once; null where they cannot be known. */
function singleMg({ dose, strength, name }: PrescriptionLine): number | null {
  if (dose === null) return null;
  const said = readAmount(dose);
  if (said !== null && said.perMl === null) return said.mg;
  const held = readAmount(strength ?? '') ?? readAmount(name ?? '');
  const count = /(\d+(?:[.,]\d+)?)(?:\s*\/\s*(\d+))?/.exec(dose);
  if (count === null) return null;
  const amount = number(count[1]!) / (count[2] === undefined ? 1 : Number(count[2]));
  if (/\bml\b/.test(foldVietnamese(dose))) return held?.perMl ? (held.mg / held.perMl) * amount : null;
  const bare = /^\s*\d+(?:[.,]\d+)?\s*$/.test(dose);
  if (held === null || (bare && amount > MOST_UNITS)) return bare && amount > MOST_UNITS ? amount : null;
  return held.perMl === null ? held.mg * amount : null;
}

export interface DoseTaken {
  singleMg: number | null;
  dailyMg: number | null;
}

/** What a line gives at once and in a day, in mg of its first substance. */
export function readDose(line: PrescriptionLine): DoseTaken {
  const single = singleMg(line);
  const daily = line.dailyMg ?? (single === null || line.timesPerDay === null ? null : single * line.timesPerDay);
  return { singleMg: single, dailyMg: daily };
}
