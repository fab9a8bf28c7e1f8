import { openReporting, readReportBoard, readReportLife } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

/** Where a report stands, with its papers word for word and what was recorded late since. */
export const reportShow: Command = {
  name: 'report show',
  usage: 'ID --unit CODE --period P',
  about: { vi: 'Tình trạng một báo cáo, các bản đã phát hành và số liệu nhập muộn', en: 'Where a report stands, its issues, and what was recorded late' },
  example: 'npx tuyen report show monthly-station --unit 12T90 --period 2026-10',
  options: { unit: { type: 'string' }, period: { type: 'string' } },
  words: 1,
  run: (input) => {
    const key = { report: wordAt(input, 0, 'ID'), unit: optionText(input, 'unit', true), period: optionText(input, 'period', true) };
    return withStore(input, async (store) => {
      writeJson(plainWords(await readReportLife(store, openReporting(store, vietnamToday), key, { by: 'command', rights: null })));
      return 0;
    });
  },
};

/** Who has not handed a report in. Exit code 1 when somebody is late. */
export const reportLate: Command = {
  name: 'report late',
  usage: 'ID --period P --unit CODE [--format json|csv]',
  about: { vi: 'Đơn vị nào đã nộp, đơn vị nào quá hạn', en: 'Who has handed a report in, and who is late' },
  example: 'npx tuyen report late monthly-station --unit 12 --period 2026-10 --format csv',
  options: { unit: { type: 'string' }, period: { type: 'string' } },
  words: 1,
  run: (input) => {
    const key = { report: wordAt(input, 0, 'ID'), unit: optionText(input, 'unit', true), period: optionText(input, 'period', true) };
    return withStore(input, async (store) => {
      const board = await readReportBoard(store, key, vietnamToday());
      if (formatOption(input) === 'json') writeJson(board);
      else writeCsv(['code', 'name', 'standing', 'due', 'submitted', 'late', 'days_late'], board.rows.map(({ unit, daysLate, ...row }) => ({ ...row, code: unit.code, name: unit.name, due: board.due, days_late: daysLate })));
      return board.rows.some((row) => row.late) ? 1 : 0;
    });
  },
};
