import { foldVietnamese } from '@tuyen/records';
import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface TermRow {
  code: string;
  part: string;
  display: string;
  display_en: string | null;
  note: string | null;
}

/**
 * The diagnosis and technique boxes of the visit: by code (`j06`, `J069`) or by words without tone marks.
 * Ranked: the code itself, codes that begin so, everyday codes with these words, names that begin so, words that begin so, names that hold all words; shorter first.
 * Each word is its own trigram condition, so that the index does the work: measured over 49,000 terms, see docs/performance.md.
 */
export async function searchTerms(database: Statements, system: string, text: string, date: string, limit = 20): Promise<TermRow[]> {
  const folded = foldVietnamese(text).trim();
  if (folded === '') return [];
  const escaped = folded.replace(/[\\%_]/g, '\\$&');
  const words = escaped.split(/\s+/).map((word) => `%${word}%`);
  // Codes are compared without their dot as well: J069 is J06.9.
  const code = escaped.replace(/\s/g, '');
  const dotted = /^[a-z]\d{3,}$/.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
  return database.rows<TermRow>(
    sql`select code, part, display, display_en, note
        from concept
        where system = ${system}
          and (lower(code) like ${`${dotted}%`} or folded like all (${words}))
          and (valid_from is null or valid_from <= ${date}::date) and (valid_to is null or valid_to >= ${date}::date)
        order by
          lower(code) = ${dotted} desc,
          lower(code) like ${`${dotted}%`} desc,
          common and (folded like ${`${escaped}%`} or folded like ${`% ${escaped}%`}) desc,
          folded like ${`${escaped}%`} desc,
          folded like ${`% ${escaped}%`} desc,
          length(folded), code, part
        limit ${limit}`,
    'search-terms',
  );
}
