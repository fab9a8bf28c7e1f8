import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describeProblem, isCalendarDate, mapCodes } from '@tuyen/records';
import { DEFAULT_CONTENT_FOLDER, readUnitBook } from '@tuyen/store';
import { type Command, UsageError, optionText } from '../command.ts';
import { formatOption, say, writeCsv, writeJson } from '../output.ts';

function dateOption(value: string, name: string): string {
  if (!isCalendarDate(value)) throw new UsageError(`--${name}: YYYY-MM-DD`);
  return value;
}

/** Translates codes of one day into codes of another, with shares. Needs no site: the lineage is content. */
export const unitsMap: Command = {
  name: 'units map',
  usage: '--from DATE --to DATE < codes (one a line)',
  about: { vi: 'Đổi mã đơn vị từ ngày này sang ngày khác, kèm tỷ phần', en: 'Translate unit codes from one day to another, with shares' },
  example: "echo 03412 | npx tuyen units map --from 2025-06-30 --to 2025-07-01",
  options: { from: { type: 'string' }, to: { type: 'string' }, format: { type: 'string' }, data: { type: 'string' } },
  run: async (input) => {
    const from = dateOption(optionText(input, 'from', true), 'from');
    const to = dateOption(optionText(input, 'to', true), 'to');
    const format = formatOption(input, 'csv');
    const codes = (input.words.length > 0 ? input.words : (await text(process.stdin)).split(/\r?\n/)).map((line) => line.replace(/^\uFEFF/, '').trim()).filter((line) => line !== '' && line !== 'code' && line !== 'old_code');
    const { rows, findings } = mapCodes(readUnitBook(join(DEFAULT_CONTENT_FOLDER, 'units')), codes, from, to);
    if (format === 'json') writeJson({ from, to, rows, findings: findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) })) });
    else writeCsv(['old_code', 'new_code', 'share'], rows.map((row) => ({ old_code: row.oldCode, new_code: row.newCode, share: row.share })));
    for (const finding of findings) {
      const { vi, en } = describeProblem(finding.code, finding.facts);
      say(`${finding.code}: ${vi} / ${en}`);
    }
    return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
  },
};
