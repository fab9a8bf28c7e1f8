import { openReporting } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

/** The plans of the content folder, with how much of each is measured. */
export const planList: Command = {
  name: 'plan list',
  usage: '[--format json|csv]',
  about: { vi: 'Các kế hoạch', en: 'The plans' },
  example: 'npx tuyen plan list --format csv',
  options: { ...siteOptions, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const plans = await openReporting(store, vietnamToday).plans();
      if (formatOption(input) === 'json') writeJson(plans);
      else writeCsv(['id', 'title', 'unit', 'from', 'to', 'targets', 'measured', 'reached'], plans.map((plan) => ({ ...plan, title: plan.title.vi, unit: plan.unit.code })));
      return 0;
    }),
};

/** One plan, every target with what is known of it. */
export const planShow: Command = {
  name: 'plan show',
  usage: 'ID [--period P] [--format json|csv]',
  about: { vi: 'Một kế hoạch: từng chỉ tiêu và kết quả', en: 'One plan: every target and its actual figure' },
  example: 'npx tuyen plan show tam-duong-2022-2025 --format json',
  options: { ...siteOptions, period: { type: 'string' }, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const plan = await openReporting(store, vietnamToday).plan(wordAt(input, 0, 'ID'), optionText(input, 'period'));
      const targets = plan.lines.map(({ actual, ...line }) => ({ ...line, actual: actual.value, source: actual.source, actualState: actual.state, figure: actual }));
      if (formatOption(input) === 'json') {
        const { lines: _, ...head } = plan;
        writeJson({ ...head, targetCount: plan.targets, targets });
      } else {
        writeCsv(
          ['id', 'title', 'value', 'comparison', 'unit', 'direction', 'deadline', 'indicator', 'actual', 'source', 'state', 'paragraph'],
          targets.map((target) => ({ ...target, title: target.title.vi, unit: target.unit.vi })),
        );
      }
      return 0;
    }),
};
