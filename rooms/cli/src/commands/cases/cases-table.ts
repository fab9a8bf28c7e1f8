import { tableCases } from '@tuyen/reporting';
import { parsePeriod } from '@tuyen/records';
import { type Command, UsageError, optionText } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { unitOfOption } from './unit-of-option.ts';

/** The weekly or monthly table of cases, communes by diseases, zeros too. */
export const casesTable: Command = {
  name: 'cases table',
  usage: '--unit CODE (--week 2026-W40 | --month 2026-10) [--format json|csv]',
  about: { vi: 'Bảng số ca, số tử vong theo xã và bệnh của một tuần hoặc tháng, kể cả báo cáo không có ca', en: 'Cases and deaths by commune and disease in a week or month, zero reports too' },
  example: 'npx tuyen cases table --week 2026-W40 --unit 12 --format csv',
  options: { unit: { type: 'string' }, week: { type: 'string' }, month: { type: 'string' } },
  words: 0,
  run: (input) => {
    const [week, month] = [optionText(input, 'week'), optionText(input, 'month')];
    if ((week === undefined) === (month === undefined)) throw new UsageError('Cần --week hoặc --month, một trong hai.', 'Give --week or --month, one of them.');
    const period = parsePeriod(week ?? month ?? '');
    const code = optionText(input, 'unit', true);
    const format = formatOption(input);
    return withStore(input, async (store) => {
      const unit = await unitOfOption(store, code, period.to);
      const rows = await tableCases(store, unit.key, period);
      if (format === 'json') writeJson(plainWords(rows));
      else writeCsv(['unit_code', 'unit', 'disease', 'disease_vi', 'cases', 'deaths'], rows.map((row) => ({ ...row, unit_code: row.unitCode, disease_vi: row.diseaseName.vi })));
      return 0;
    });
  },
};
