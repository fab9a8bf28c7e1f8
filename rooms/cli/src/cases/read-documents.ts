import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** One JSON text of the input. */
export interface InputDocument {
  /** undefined where the text is not JSON. */
  value: unknown;
  /** Line it begins on, from 1. */
  line: number;
  /** The whole input is this one document. */
  isWhole: boolean;
}

/** Windows writes UTF-16 with a mark, everybody else UTF-8. */
function decoderFor(first: Uint8Array): TextDecoder {
  return new TextDecoder(first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8');
}

/** Lines as they come, without their ends; only one line is held. */
async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const chunk of input) {
    decoder ??= decoderFor(chunk);
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + (decoder?.decode() ?? '');
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * JSON of a file or of standard input: a whole document on one line or on many, or one a line (JSON lines), told by whether the first line
 * stands on its own. JSON lines are read as they come. A line that is no JSON is a document without a value.
 */
export async function* readDocuments(path: string | undefined): AsyncGenerator<InputDocument> {
  const lines = readLines(path === undefined ? process.stdin : createReadStream(path));
  const held: string[] = [];
  let line = 0;
  let areLines = false;
  for await (const text of lines) {
    line++;
    if (areLines) {
      if (text.trim() !== '') yield { value: parse(text)?.value, line, isWhole: false };
      continue;
    }
    held.push(text);
    if (text.trim() === '' || held.some((each, i) => i < held.length - 1 && each.trim() !== '')) continue;
    const first = parse(text);
    if (first === undefined) continue;
    areLines = true;
    yield { value: first.value, line, isWhole: false };
  }
  if (areLines || held.every((text) => text.trim() === '')) return;
  const whole = parse(held.join('\n'));
  if (whole !== undefined) yield { value: whole.value, line: 1, isWhole: true };
  else for (const [i, text] of held.entries()) if (text.trim() !== '') yield { value: parse(text)?.value, line: i + 1, isWhole: false };
}
