import { fieldNames } from '../values/field-names.ts';
import type { RowReader } from '../values/row-reader.ts';

/** Limits and decimals of the vital signs of form `visit`. */
const ranges = {
  systolic: [40, 300, 0],
  diastolic: [20, 200, 0],
  pulse: [20, 300, 0],
  temperature: [30, 45, 1],
  respiration: [5, 120, 0],
  spo2: [30, 100, 0],
  weight: [0.3, 300, 2],
  height: [20, 250, 1],
} as const satisfies Record<string, readonly [minimum: number, maximum: number, decimals: number]>;

export type VitalSign = keyof typeof ranges;
export type VitalSigns = Partial<Record<VitalSign, number>>;

/** Marks of the note and what they stand for; HL (chế độ hộ lý) is a level of care, not a sign. */
const marks: Readonly<Record<string, VitalSign>> = { M: 'pulse', T: 'temperature', NT: 'respiration', SP: 'spo2' };
const packedSigns = /CSST\s*<([^<>]{0,200})>/i;

/** The number when it is a plausible one, rounded to the form's decimals. */
function plausible(sign: VitalSign, text: string): number | null {
  const number = /^[0-9]{1,3}(?:[.,][0-9]{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  const [minimum, maximum, decimals] = ranges[sign];
  return number >= minimum && number <= maximum ? Number(number.toFixed(decimals)) : null;
}

/**
 * Takes the vital signs out of a clinical note: QĐ 4750, XML5.DIEN_BIEN_LS, e.g. `CSST<M75_T37_HA120/70_NT18_HL2>`.
 * Parts may stand in any order; one that is no plausible value is left out (`broken` says that there was one).
 */
export function parseVitalSigns(note: string): { signs: VitalSigns; rest: string; broken: boolean } {
  const found = packedSigns.exec(note);
  const signs: VitalSigns = {};
  if (found === null) return { signs, rest: note.trim(), broken: false };
  let broken = false;
  const take = (sign: VitalSign, text: string): void => {
    const value = plausible(sign, text);
    if (value === null) broken = true;
    else signs[sign] = value;
  };
  for (const part of (found[1] ?? '').split(/[_;\s]+/)) {
    const [, mark = '', text = ''] = /^([A-Z]+)\s*[:=]?\s*(.*)$/i.exec(part) ?? [];
    const [upper = '', lower] = text.split('/');
    const sign = marks[mark.toUpperCase()];
    if (mark.toUpperCase() === 'HA' && lower !== undefined) {
      take('systolic', upper);
      take('diastolic', lower);
    } else if (sign !== undefined && text !== '') take(sign, text);
  }
  const rest = `${note.slice(0, found.index)}${note.slice(found.index + found[0].length)}`.trim();
  return { signs, rest, broken };
}

/** Weight in kg (CAN_NANG) and, since QĐ 3176, height in cm (DU_PHONG); `0` is how senders leave them out. */
function draftMeasures(summary: RowReader, hasHeight: boolean, signs: VitalSigns): void {
  const weight = summary.amount('CAN_NANG', { decimals: 2, severity: 'warning' });
  if (weight !== null && weight !== 0) {
    const kept = plausible('weight', String(weight));
    if (kept === null) summary.note('import.field-broken', 'warning', 'CAN_NANG');
    else signs.weight = kept;
  }
  // A reserve field: text in it is somebody's own use of it, not an error.
  const height = hasHeight ? plausible('height', summary.code('DU_PHONG').replace(/\s*cm$/i, '')) : null;
  if (height !== null) signs.height = height;
}

/**
 * Vital signs and the first clinical note of a claim.
 *
 * @param notes rows of XML5 in order; the signs are those of the first that has any
 * @param hasHeight DU_PHONG of the summary is a height (QĐ 3176)
 */
export function draftVitalSigns(summary: RowReader, notes: readonly RowReader[], hasHeight: boolean): { signs: VitalSigns; note: string } {
  let signs: VitalSigns = {};
  let first = '';
  for (const [at, row] of notes.entries()) {
    const noteField = row.pick(fieldNames.note);
    const text = row.code(noteField).normalize('NFC');
    if (at > 0 && !packedSigns.test(text)) continue;
    const parsed = parseVitalSigns(text);
    if (at === 0) first = parsed.rest;
    if (Object.keys(parsed.signs).length === 0 && !parsed.broken) continue;
    if (parsed.broken) row.note('import.field-broken', 'warning', noteField);
    signs = parsed.signs;
    break;
  }
  draftMeasures(summary, hasHeight, signs);
  // Both numbers of a blood pressure or none: one alone is a slip of the pen.
  if (signs.systolic === undefined || signs.diastolic === undefined || signs.systolic <= signs.diastolic) {
    delete signs.systolic;
    delete signs.diastolic;
  }
  return { signs, note: first };
}
