import { openReporting } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../../command.ts';
import { mapOption } from '../../map-option.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

/** The plans of the content folder, with how much of each is measured. */
export const planList: Command = {
  name: 'plan list',
  usage: '[--format json|csv]',
  about: { vi: 'Các kế hoạch', en: 'The plans' },
  example: 'npx tuyen plan list --format csv',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const plans = await openReporting(store, vietnamToday).plans();
      if (formatOption(input) === 'json') writeJson(plainWords(plans));
      else writeCsv(['id', 'title', 'unit', 'from', 'to', 'targets', 'measured', 'reached'], plans.map((plan) => ({ ...plan, title: plan.title.vi, unit: plan.unit.code })));
      return 0;
    }),
};

const COLUMNS = ['id', 'title', 'value', 'value_to', 'comparison', 'unit', 'direction', 'deadline', 'indicator', 'actual', 'source', 'state', 'paragraph', 'quote'];

/** One plan, every target with what is known of it: `actual` is a number or null, `figure` says why. */
export const planShow: Command = {
  name: 'plan show',
  usage: 'ID [--period P] [--map DATE] [--format json|csv]',
  about: { vi: 'Một kế hoạch: từng chỉ tiêu và kết quả', en: 'One plan: every target and its actual figure' },
  example: 'npx tuyen plan show tam-duong-2022-2025 --format json',
  options: { period: { type: 'string' }, map: { type: 'string' } },
  words: 1,
  run: (input) => {
    const id = wordAt(input, 0, 'ID');
    const period = optionText(input, 'period');
    const map = mapOption(input);
    return withStore(input, async (store) => {
      const { lines, targets: targetCount, ...head } = await openReporting(store, vietnamToday).plan(id, period, map);
      const targets = lines.map(({ actual, ...line }) => ({ ...line, actual: actual.value, source: actual.source, figure: actual }));
      if (formatOption(input) === 'json') writeJson(plainWords({ ...head, targetCount, targets }));
      else writeCsv(COLUMNS, targets.map((target) => ({ ...target, value_to: target.valueTo, title: target.title.vi, unit: target.unit.vi })));
      return 0;
    });
  },
};
