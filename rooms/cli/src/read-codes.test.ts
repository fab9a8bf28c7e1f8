import { describe, expect, it } from 'vitest';
import { decodeText, listCodes } from './read-codes.ts';

describe('a list of codes as people keep it', () => {
  it('may have any line end, blank lines, quotes, spaces and a header', () => {
    for (const text of ['03412\n106\n', '\uFEFFold_code\r\n03412\r\n\r\n106', 'Mã xã\r"03412"\r  106  \r', '\n\ncode\n03412\n106']) expect(listCodes(text)).toEqual(['03412', '106']);
  });

  it('keeps what looks like a header further down: it is then a code nobody has', () => {
    expect(listCodes('03412\ncode\n')).toEqual(['03412', 'code']);
  });

  it('is empty when nothing stands in it', () => {
    for (const text of ['', '\n', '\uFEFF', 'code\r\n']) expect(listCodes(text)).toEqual([]);
  });

  it('is read in the encoding its first bytes tell', () => {
    expect(decodeText(Buffer.from('mã'))).toBe('mã');
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('mã', 'utf16le')]))).toBe('mã');
    expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('mã', 'utf16le').swap16()]))).toBe('mã');
  });
});
