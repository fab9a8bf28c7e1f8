import { formatLineList, listLineList } from '@tuyen/reporting';
import { addDays } from '@tuyen/records';
import { surveillance } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type Command, optionText } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeJson } from '../../output.ts';
import { vietnamToday } from '../../today.ts';
import { unitOfOption } from './unit-of-option.ts';

/** As many as a spreadsheet opens. */
const MOST_LINES = 1_000_000;

/** The line list of a unit: people who live in it, and cases its facilities reported. */
export const casesList: Command = {
  name: 'cases list',
  usage: '--unit CODE [--from DATE] [--to DATE] [--disease CODE] [--format json|csv]',
  about: { vi: 'Danh sách ca bệnh truyền nhiễm theo ngày khởi phát, kèm hạn báo cáo và ca trùng', en: 'Line list of notifiable cases by onset, with deadlines and duplicates' },
  example: 'npx tuyen cases list --unit 12 --from 2026-10-01 --to 2026-10-31 --format csv',
  options: { unit: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, disease: { type: 'string' } },
  words: 0,
  run: (input) => {
    const to = checkDay(optionText(input, 'to') ?? vietnamToday(), '--to');
    const from = checkDay(optionText(input, 'from') ?? addDays(to, -35), '--from');
    const code = optionText(input, 'unit', true);
    const disease = optionText(input, 'disease');
    const format = formatOption(input);
    return withStore(input, async (store) => {
      const unit = await unitOfOption(store, code, to);
      const units = (await surveillance.listUnitsBelow(store.database, unit.key, to)).map(({ key }) => key);
      const lines = await listLineList(store, { units, from, to, limit: MOST_LINES, ...(disease === undefined ? {} : { diseases: [disease] }) });
      if (format === 'json') writeJson(lines);
      else process.stdout.write(formatLineList(lines));
      return 0;
    });
  },
};
