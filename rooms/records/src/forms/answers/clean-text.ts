/** Text without anything to clean: printable ASCII that neither begins nor ends with a space. */
const CLEAN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** Control characters (Unicode category Cc) and halves of surrogate pairs, which UTF-8 cannot hold. */
const FORBIDDEN_IN_LINE = /[\p{Cc}\p{Cs}]/u;
const FORBIDDEN_IN_TEXT = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** A cleaned text, or the first character that may not stand in one, as `U+0000`. */
export type CleanText = { text: string; character?: never } | { text?: never; character: string };

/** `U+` and the code of a character, at least four hexadecimal digits. */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function refuse(text: string, forbidden: RegExp): CleanText {
  const character = forbidden.exec(text)?.[0];
  return character === undefined ? { text } : { character: nameCharacter(character) };
}

/** One line: Unicode NFC, tabs and line breaks as one space, no space around it; other control characters are refused. */
export function cleanLine(text: string): CleanText {
  if (CLEAN.test(text)) return { text };
  return refuse(text.normalize('NFC').replace(/[\t\r\n]+/g, ' ').trim(), FORBIDDEN_IN_LINE);
}

/** Running text: Unicode NFC, line breaks as `\n`, no space around it; control characters but tab and line feed are refused. */
export function cleanText(text: string): CleanText {
  if (CLEAN.test(text)) return { text };
  return refuse(text.normalize('NFC').replace(/\r\n?/g, '\n').trim(), FORBIDDEN_IN_TEXT);
}
