import type { DataValue } from '../../records/record.ts';
import type { Answer, Reader } from './answer.ts';
import { nameCharacter } from './clean-text.ts';
import { type Fields, isFields } from './filling.ts';
import { limits } from './limits.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const NOT_IN_NAME = /^[^A-Za-z]|[^A-Za-z0-9_]/u;
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Whether a name may be a field's: so `__proto__`, spaces and line breaks never become one. Notes the reason at the level above. */
function isName(reader: Reader, name: string, prefix: string): boolean {
  const level = prefix.slice(0, -1);
  if (name.length > limits.nameLength) reader.note('form.too-long', 'error', level, { maximum: limits.nameLength });
  else if (!NAME.test(name)) reader.note('form.forbidden-character', 'error', level, { character: nameCharacter(NOT_IN_NAME.exec(name)?.[0] ?? '\0') });
  else return true;
  return false;
}

function copyText(reader: Reader, text: string, path: string): Answer {
  const character = FORBIDDEN.exec(text)?.[0];
  if (character === undefined) return text.normalize('NFC');
  reader.note('form.forbidden-character', 'error', path, { character: nameCharacter(character) });
  return undefined;
}

function copyFields(reader: Reader, value: Fields, path: string): Fields {
  const copy: Fields = {};
  for (const name of Object.keys(value)) {
    const item = isName(reader, name, `${path}.`) ? copyJson(reader, value[name] as DataValue, `${path}.${name}`) : undefined;
    if (item !== undefined) copy[name] = item;
  }
  return copy;
}

/** A copy of anything JSON can say; undefined, with a finding, for what it cannot. */
function copyJson(reader: Reader, value: DataValue, path: string): Answer {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return copyText(reader, value, path);
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (Array.isArray(value)) return Array.from(value, (item: DataValue, index) => copyJson(reader, item, `${path}[${index + 1}]`) ?? null);
  if (isFields(value)) return copyFields(reader, value, path);
  reader.note('form.type', 'error', path, { expected: 'text' });
  return undefined;
}

/**
 * A field the form does not have: kept as it came, with a warning, because a newer release somewhere may have asked it
 * and this one must pass it on whole. Refused only when its name or a text in it cannot be kept at all.
 */
export function keepUnknown(reader: Reader, name: string, value: DataValue | undefined, prefix: string): Answer {
  if (!isName(reader, name, prefix)) return undefined;
  const path = `${prefix}${name}`;
  const kept = value === undefined ? null : copyJson(reader, value, path);
  if (kept !== undefined && kept !== null) reader.note('form.unknown-field', 'warning', path);
  return kept;
}
