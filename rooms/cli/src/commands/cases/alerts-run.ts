import { runAlerts } from '@tuyen/reporting';
import { checkDay } from '../../check-day.ts';
import { type Command, optionText } from '../../command.ts';
import { readLegalRules } from '../../content/read-surveillance-content.ts';
import { withStore } from '../../open-from-options.ts';
import { say, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';
import { unitOfOption } from './unit-of-option.ts';

/** Screens the case register: which communes and diseases somebody should look at, and why. */
export const alertsRun: Command = {
  name: 'alerts run',
  usage: '--unit CODE [--date DATE]',
  about: { vi: 'Rà số ca theo tuần của từng xã, từng bệnh: cảnh báo kèm chuỗi số liệu, ngưỡng, phương pháp và quy tắc pháp lý', en: 'Screen weekly cases by commune and disease: alerts with series, bounds, methods and the legal rule' },
  example: 'npx tuyen alerts run --unit 12 --date 2026-10-31',
  options: { unit: { type: 'string' }, date: { type: 'string' } },
  words: 0,
  run: (input) => {
    const date = checkDay(optionText(input, 'date') ?? vietnamToday(), '--date');
    const code = optionText(input, 'unit', true);
    const rules = readLegalRules();
    return withStore(input, async (store) => {
      const unit = await unitOfOption(store, code, date);
      const alerts = await runAlerts(store, unit.key, date, rules);
      say(`${alerts.length} cảnh báo / alerts`);
      writeJson(plainWords(alerts));
      return 0;
    });
  },
};
