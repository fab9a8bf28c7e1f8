import { isUuid } from '../../identifiers/format-uuid.ts';
import { codeFact } from '../../problems/code-fact.ts';
import type { CompiledField } from '../definition/compile-form.ts';
import type { Answer, Reader } from './answer.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { limits } from './limits.ts';
import { readDate, readDateTime } from './read-date.ts';
import { readNumber } from './read-number.ts';

function isLongerThan(text: string, maximum: number): boolean {
  return text.length > maximum && (text.length > maximum * 2 || [...text].length > maximum);
}

function readCoding({ field, options }: CompiledField, code: string, path: string, reader: Reader): Answer {
  if (options !== null && !options.has(code)) reader.note('form.unknown-option', 'error', path, { value: codeFact(code) });
  else if (field.codes !== undefined && !reader.knowsCode(field.codes, code, reader.at?.day ?? '')) {
    reader.note('form.unknown-code', 'error', path, { value: codeFact(code), codes: field.codes });
  } else return code;
  return undefined;
}

function readReference(subject: string | undefined, text: string, path: string, reader: Reader): Answer {
  const id = text.toLowerCase();
  if (isUuid(id)) return id;
  reader.note('form.reference-broken', 'error', path, { subject: subject ?? '' });
  return undefined;
}

function readUnit(id: string, path: string, reader: Reader): Answer {
  if (reader.knowsUnit(id)) return id;
  reader.note('form.unit-unknown', 'error', path, { unit: codeFact(id) });
  return undefined;
}

/** The pattern is tried on texts of bounded length only. */
function readWords(pattern: RegExp | null, text: string, path: string, reader: Reader): Answer {
  if (pattern === null || pattern.test(text)) return text;
  reader.note('form.pattern', 'error', path);
  return undefined;
}

/** Every type whose answer is a text. No answer (null) when nothing but spaces is left. */
function readText(compiled: CompiledField, value: string, path: string, reader: Reader): Answer {
  const { field } = compiled;
  const longest = field.maximumLength ?? (field.type === 'text' ? limits.textLength : limits.stringLength);
  const cleaned = field.type === 'text' ? cleanText(value) : cleanLine(value);
  if (cleaned.text === undefined) {
    reader.note('form.forbidden-character', 'error', path, { character: cleaned.character });
    return undefined;
  }
  const { text } = cleaned;
  if (text === '') return null;
  if (isLongerThan(text, longest)) {
    reader.note('form.too-long', 'error', path, { maximum: longest });
    return undefined;
  }
  switch (field.type) {
    case 'date':
      return readDate(field, text, path, reader);
    case 'dateTime':
      return readDateTime(field, text, path, reader);
    case 'coding':
      return readCoding(compiled, text, path, reader);
    case 'reference':
      return readReference(field.subject, text, path, reader);
    case 'unit':
      return readUnit(text, path, reader);
    default:
      return readWords(compiled.pattern, text, path, reader);
  }
}

/** One answer of a field that is no group, as it is kept; what is wrong with it is noted. */
export function readValue(compiled: CompiledField, value: unknown, path: string, reader: Reader): Answer {
  const { field } = compiled;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    reader.note('form.does-not-repeat', 'error', path);
    return undefined;
  }
  if (field.type === 'integer' || field.type === 'decimal' || field.type === 'quantity') return readNumber(compiled, value, path, reader);
  if (field.type === 'boolean' && typeof value === 'boolean') return value;
  if (field.type !== 'boolean' && typeof value === 'string') return readText(compiled, value, path, reader);
  reader.note('form.type', 'error', path, { expected: field.type });
  return undefined;
}
