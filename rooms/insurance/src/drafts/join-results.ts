import type { TableRow } from '../claim/table-row.ts';
import type { RowReader } from '../values/row-reader.ts';

function value(row: TableRow, field: string): string {
  return row[field]?.trim().normalize('NFC') ?? '';
}

/** `Glucose: 5.6 mmol/L`, then description and conclusion, each on its line. */
function formatResult(row: TableRow): string {
  const reading = value(row, 'GIA_TRI');
  const name = value(row, 'TEN_CHI_SO') || value(row, 'MA_CHI_SO');
  const measured = reading === '' ? '' : [name === '' ? '' : `${name}:`, reading, value(row, 'DON_VI_DO')].filter((part) => part !== '').join(' ');
  return [measured, value(row, 'MO_TA'), value(row, 'KET_LUAN')].filter((part) => part !== '').join('\n');
}

/** Which of several lines of one code a result belongs to: the one whose result came at that minute; else one by one, else the first. */
function chooseLine(lines: readonly number[], services: readonly TableRow[], result: TableRow, place: number, results: number): number | undefined {
  if (lines.length < 2) return lines[0];
  const at = value(result, 'NGAY_KQ');
  const sameTime = at === '' ? [] : lines.filter((line) => value(services[line] ?? {}, 'NGAY_KQ') === at);
  if (sameTime.length === 1) return sameTime[0];
  return results === lines.length ? lines[place] : lines[0];
}

/** Places of a list by a key of theirs. */
function groupPlaces(rows: readonly TableRow[], field: string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const key = value(row, field);
    const places = groups.get(key);
    if (places === undefined) groups.set(key, [place]);
    else places.push(place);
  });
  return groups;
}

/**
 * Brings the rows of XML4 to the lines of XML3 by MA_DICH_VU. A code that stands on several lines (a test repeated) is
 * told apart by the time of the result.
 *
 * @returns one text a line of `services`, empty without a result
 */
export function joinResults(services: readonly TableRow[], results: readonly TableRow[], read: (row: TableRow, at: number) => RowReader): string[] {
  const linesOf = groupPlaces(services, 'MA_DICH_VU');
  linesOf.delete('');
  const texts = services.map(() => '');
  let lost = 0;
  for (const [code, places] of groupPlaces(results, 'MA_DICH_VU')) {
    const lines = linesOf.get(code) ?? [];
    places.forEach((at, place) => {
      const row = results[at] ?? {};
      const line = chooseLine(lines, services, row, place, places.length);
      const text = formatResult(row);
      if (line === undefined) lost += text === '' ? 0 : 1;
      else if (text !== '') texts[line] = texts[line] === '' ? text : `${texts[line]}\n${text}`;
    });
  }
  const [first] = results;
  if (lost > 0 && first !== undefined) read(first, 0).note('claim.result-without-service', 'information', 'MA_DICH_VU', { count: lost });
  return texts;
}
