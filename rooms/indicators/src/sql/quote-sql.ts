/** PostgreSQL cuts longer names silently, and two names would become one. */
const LONGEST_NAME = 63;

/** A table or column name, quoted. Throws for what PostgreSQL cannot keep as a name. */
export function quoteName(name: string): string {
  if (name === '' || name.includes('\0') || new TextEncoder().encode(name).length > LONGEST_NAME) throw new Error('not a name for a table or column');
  return `"${name.replaceAll('"', '""')}"`;
}

const PLAIN = /^[^'\\$\p{C}]*$/u;

/**
 * A text constant. Whatever could be read as something else (quotes, backslashes, control characters, and `$`,
 * because parameters of a statement are renumbered as text where statements are nested) is written by its code point.
 * Throws for U+0000 and lone surrogates, which no PostgreSQL text can hold.
 */
export function quoteText(text: string): string {
  if (text.includes('\0') || /\p{Cs}/u.test(text)) throw new Error('a text constant that PostgreSQL cannot hold');
  if (PLAIN.test(text)) return `'${text}'`;
  const escaped = Array.from(text, (character) =>
    PLAIN.test(character) ? character : `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
  return `E'${escaped.join('')}'`;
}
