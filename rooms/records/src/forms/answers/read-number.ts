import type { CompiledField } from '../definition/compile-form.ts';
import type { Answer, Reader } from './answer.ts';
import { limits } from './limits.ts';

/** Digits after the point of the number's shortest text, `1e-7` included. */
function countDecimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** Below it, 2^50, a product is off by less than a half, so that rounding finds the right whole number. */
const SURELY_EXACT = 1_125_899_906_842_624;

/** Whether the number's shortest text has at most so many digits after the point. */
function fitsDecimals(value: number, decimals: number): boolean {
  if (Number.isInteger(value)) return true;
  const unit = 10 ** decimals;
  const units = Math.round(value * unit);
  // The shortest text of k / 10^d has d decimals at most as long as k is exact; said so in a twentieth of the time the text takes.
  return Math.abs(units) < SURELY_EXACT ? units / unit === value : countDecimals(value) <= decimals;
}

/** integer, decimal and quantity: a finite number within the field's limits; -0 becomes 0. */
export function readNumber({ field }: CompiledField, value: unknown, path: string, reader: Reader): Answer {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    reader.note('form.type', 'error', path, { expected: field.type });
    return undefined;
  }
  const largest = field.type === 'integer' ? limits.integer : limits.decimal;
  const minimum = Math.max(field.minimum ?? -largest, -largest);
  const maximum = Math.min(field.maximum ?? largest, largest);
  if (field.type === 'integer' && !Number.isInteger(value)) reader.note('form.not-whole', 'error', path);
  else if (value < minimum) reader.note('form.too-small', 'error', path, { minimum });
  else if (value > maximum) reader.note('form.too-large', 'error', path, { maximum });
  else if (field.decimals !== undefined && !fitsDecimals(value, field.decimals)) reader.note('form.decimals', 'error', path, { decimals: field.decimals });
  else return value + 0;
  return undefined;
}
