import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeContent } from './decode-content.ts';

const binaryOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function judged(bytes: Uint8Array): string | null {
  try {
    // The mark at the beginning is kept here and skipped by the reader of the document.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const noMark = (text: string | null): string | null => text?.replace(/^\ufeff/, '') ?? null;

describe('Bytes of a document', () => {
  it('are read as UTF-8 exactly as the platform reads them, or refused as there', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => new TextEncoder().encode(text)),
      fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 0, max: 255 }), fc.nat(60)).map(([text, byte, at]) => {
        const encoded = new TextEncoder().encode(text);
        if (encoded.length > 0) encoded[at % encoded.length] = byte;
        return encoded;
      }),
    );
    fc.assert(fc.property(bytes, (sample) => {
      const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff) || (sample[0] === 60 && sample[1] === 0) || (sample[0] === 0 && sample[1] === 60);
      if (!utf16) expect(noMark(decodeBytes(binaryOf(sample)))).toBe(noMark(judged(sample)));
    }), { numRuns: 2000 });
  });

  it.each([
    ['overlong', [0xc0, 0x80]],
    ['overlong in three', [0xe0, 0x80, 0x80]],
    ['half a character of UTF-16', [0xed, 0xa0, 0x80]],
    ['cut off', [0xe1, 0xba]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('that are %s are no text', (_, bytes) => {
    expect(decodeBytes(binaryOf(Uint8Array.from(bytes)))).toBeNull();
  });

  it('of UTF-16 in either order are read', () => {
    const text = '<A>Nguyễn</A>';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeBytes(little.toString('latin1'))).toBe(text);
    expect(decodeBytes(Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1'))).toBe(text);
    expect(decodeBytes(Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1'))).toBe(text);
  });
});

describe('The content of NOIDUNGFILE', () => {
  it('is empty when nothing stands there', () => {
    expect(decodeContent('', '', 'XML4')).toEqual({ content: '' });
    expect(decodeContent(' \n ', '', 'XML4')).toEqual({ content: '' });
  });

  it('is not taken for XML when it is broken base64', () => {
    for (const characters of ['A', 'AA=A', 'QUJD*', '&&&', '%PDF-1.7', '&lt']) {
      expect(decodeContent(characters, '', 'XML2')).toMatchObject({ content: null, finding: { code: 'import.base64-broken' } });
    }
  });
});
