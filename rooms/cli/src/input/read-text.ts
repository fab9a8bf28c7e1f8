import { createReadStream } from 'node:fs';
import type { CommandInput } from '../command.ts';
import { say } from '../output.ts';

type Decoder = InstanceType<typeof TextDecoder>;

function decoderFor(bytes: Uint8Array): Decoder {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16);
}

/**
 * The text of FILE, or of standard input where none is named or it is `-`: piece by piece, so that a million lines
 * take no more memory than a thousand. UTF-8, or UTF-16 as Windows writes it; a byte-order mark is taken off.
 */
export async function* readText(input: CommandInput): AsyncGenerator<string> {
  const file = input.words[0];
  const named = file !== undefined && file !== '-';
  if (!named && process.stdin.isTTY) say('Gõ dữ liệu, kết thúc bằng Ctrl-D. / Type the data, end with Ctrl-D.');
  const stream: AsyncIterable<Buffer> = named ? createReadStream(file) : process.stdin;
  let decoder: Decoder | undefined;
  for await (const bytes of stream) {
    decoder ??= decoderFor(bytes);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
