import type { Finding } from '@tuyen/records';
import { SaxesParser } from 'saxes';
import { claimFinding } from '../findings/claim-finding.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16le = new TextDecoder('utf-16le', { fatal: true });
const utf16be = new TextDecoder('utf-16be', { fatal: true });

/** The content of one NOIDUNGFILE: its text, or why there is none. */
export type DecodedContent = { content: string } | { content: null; finding: Finding };

function toBytes(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const beyondAscii = /[\u0080-\u00ff]/g;

/**
 * UTF-8 with characters of two and three bytes, as Vietnamese has them; null for anything else, which the decoder judges.
 * Mostly plain letters, so copying what lies between is more than twice as fast as going through an array of bytes.
 */
function decodeUsualUtf8(binary: string): string | null {
  let text = '';
  let from = 0;
  beyondAscii.lastIndex = 0;
  while (beyondAscii.test(binary)) {
    let at = beyondAscii.lastIndex - 1;
    text += binary.slice(from, at);
    for (let first = binary.charCodeAt(at); first >= 0x80; first = binary.charCodeAt(at)) {
      const second = binary.charCodeAt(at + 1);
      if ((second & 0xc0) !== 0x80) return null;
      if (first >= 0xc2 && first < 0xe0) {
        text += String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
        at += 2;
        continue;
      }
      const third = binary.charCodeAt(at + 2);
      const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      if (first < 0xe0 || first > 0xef || (third & 0xc0) !== 0x80 || code < 0x800 || (code >= 0xd800 && code < 0xe000)) return null;
      text += String.fromCharCode(code);
      at += 3;
    }
    from = at;
    beyondAscii.lastIndex = at;
  }
  return text + binary.slice(from);
}

/** Each character one byte → text. The decision says UTF-8; some programs write .NET's UTF-16, which is told by its first two bytes. */
export function decodeBytes(binary: string): string | null {
  const [first, second] = [binary.charCodeAt(0), binary.charCodeAt(1)];
  const little = (first === 0xff && second === 0xfe) || (first === 60 && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 60);
  const usual = little || big ? null : decodeUsualUtf8(binary);
  if (usual !== null) return usual;
  const decoder = little ? utf16le : big ? utf16be : utf8;
  try {
    return decoder.decode(toBytes(binary));
  } catch {
    return null;
  }
}

/** Base64 with white space and with or without its padding → one character a byte; null when it is not base64. */
function decodeBase64(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}

/** Character data with `&lt;` and its like → text; null when it is none (a bare `&`). */
function unescape(characters: string): string | null {
  let text = '';
  let broken = false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    broken = true;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.write('<t>').write(characters).write('</t>').close();
  return broken ? null : text;
}

function decodeText(text: string, table: string): DecodedContent {
  const start = text.trimStart().charCodeAt(0);
  // Inner XML that was escaped or put into a CDATA section instead of base64. trimStart takes a byte order mark too.
  if (start === 60) return { content: text.trim() };
  const binary = decodeBase64(text);
  if (binary === null) return { content: null, finding: claimFinding('import.base64-broken', 'error', { table }) };
  const content = decodeBytes(binary);
  return content === null ? { content: null, finding: claimFinding('import.encoding', 'error', { table }) } : { content };
}

/**
 * Decodes what stood in NOIDUNGFILE as character data: base64 of UTF-8 (any white space inside), or escaped inner XML.
 * `characters` is the raw text of the file (no `<` in it), `text` what came from CDATA sections or from the parser.
 */
export function decodeContent(characters: string, text: string, table: string): DecodedContent {
  if (text === '') {
    const binary = decodeBase64(characters);
    const content = binary === null ? null : decodeBytes(binary);
    if (content !== null) return { content };
  }
  const plain = unescape(characters);
  return decodeText(plain === null ? characters : plain + text, table);
}
