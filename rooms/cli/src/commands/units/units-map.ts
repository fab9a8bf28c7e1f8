import { join } from 'node:path';
import { type Finding, describeProblem, mapCodes } from '@tuyen/records';
import { DEFAULT_CONTENT_FOLDER, readUnitBook } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type Command, optionText } from '../../command.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { listCodes, readCodes } from '../../read-codes.ts';

/** A code that is lost, wholly or in part, must not pass for done; one that two units bore is told and mapped. */
const isLoss = (finding: Finding): boolean => finding.severity === 'error' || finding.code === 'unit.no-successor';

/** Translates codes of one day into codes of another, with shares. Needs no site: the lineage is content. */
export const unitsMap: Command = {
  name: 'units map',
  usage: '--from DATE --to DATE [--format csv|json] < codes (một mã mỗi dòng / one a line)',
  about: { vi: 'Đổi mã đơn vị từ ngày này sang ngày khác, kèm tỷ phần', en: 'Translate unit codes from one day to another, with shares' },
  example: 'echo 03412 | npx tuyen units map --from 2025-06-30 --to 2025-07-01',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: async (input) => {
    const from = checkDay(optionText(input, 'from', true), '--from');
    const to = checkDay(optionText(input, 'to', true), '--to');
    const format = formatOption(input, 'csv');
    if (input.words.length === 0 && process.stdin.isTTY) say('Gõ mỗi dòng một mã, kết thúc bằng Ctrl-D. / Type one code a line, end with Ctrl-D.');
    const codes = input.words.length > 0 ? listCodes(input.words.join('\n')) : await readCodes();
    const { rows, findings } = mapCodes(readUnitBook(join(DEFAULT_CONTENT_FOLDER, 'units')), codes, from, to);
    if (format === 'json') writeJson(plainWords({ from, to, rows, findings: findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) })) }));
    else writeCsv(['old_code', 'new_code', 'share'], rows.map((row) => ({ old_code: row.oldCode, new_code: row.newCode, share: row.share })));
    const told = findings.map((finding) => {
      const { vi, en } = describeProblem(finding.code, finding.facts);
      return `${finding.code}: ${vi} / ${en}`;
    });
    if (told.length > 0) say(told.join('\n'));
    return findings.some(isLoss) ? 1 : 0;
  },
};
