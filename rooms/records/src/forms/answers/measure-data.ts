import type { Finding } from '../../problems/finding.ts';
import { limits } from './limits.ts';

interface Measure {
  values: number;
  bytes: number;
  /** Whether texts are looked at letter by letter; else each letter counts the three bytes it has at most. */
  exact: boolean;
}

/** Bytes of a text as UTF-8, without encoding it. */
function utf8Length(text: string): number {
  let { length } = text;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // One, two or three bytes; each half of a surrogate pair counts two of its character's four.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return length;
}

function addText(measure: Measure, text: string): boolean {
  measure.bytes += measure.exact && text.length <= limits.bytes ? utf8Length(text) : text.length * 3;
  return measure.bytes <= limits.bytes;
}

function tooBig(): Finding {
  return { code: 'form.too-big', severity: 'error', facts: { maximum: limits.bytes } };
}

function tooMany(): Finding {
  return { code: 'form.too-many-items', severity: 'error', facts: { count: limits.values, maximum: limits.values } };
}

function measureValue(value: unknown, depth: number, measure: Measure): Finding | null {
  measure.values += 1;
  if (measure.values > limits.values) return tooMany();
  if (typeof value === 'string') return addText(measure, value) ? null : tooBig();
  if (typeof value !== 'object' || value === null) return null;
  if (depth > limits.depth) return { code: 'form.too-deep', severity: 'error', facts: { maximum: limits.depth } };
  if (Array.isArray(value)) {
    // A list's length is looked at before it is walked: `[]` with a length of a thousand million takes for ever.
    if (value.length > limits.values) return tooMany();
    for (const item of value) {
      const finding = measureValue(item, depth + 1, measure);
      if (finding !== null) return finding;
    }
    return null;
  }
  for (const name of Object.keys(value)) {
    if (!addText(measure, name)) return tooBig();
    const finding = measureValue((value as Record<string, unknown>)[name], depth + 1, measure);
    if (finding !== null) return finding;
  }
  return null;
}

/**
 * Whether data are small and flat enough to be looked at at all: null, or the first limit they break
 * (`form.too-deep`, `form.too-many-items`, `form.too-big`). Ends after at most `limits.values` steps, circles included.
 */
export function measureData(data: unknown): Finding | null {
  const rough = measureValue(data, 0, { values: 0, bytes: 0, exact: false });
  // Nearly every record ends here: counting bytes letter by letter took a tenth of the whole check.
  return rough?.code === 'form.too-big' ? measureValue(data, 0, { values: 0, bytes: 0, exact: true }) : rough;
}
