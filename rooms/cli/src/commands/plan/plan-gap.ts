import { openReporting } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../../command.ts';
import { mapOption } from '../../map-option.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

/** How far one target is from its figure: in people, by commune, and where it is going. */
export const planGap: Command = {
  name: 'plan gap',
  usage: 'PLAN TARGET [--period P] [--map DATE] [--format json|csv]',
  about: { vi: 'Một chỉ tiêu còn thiếu bao nhiêu, ở xã nào, và dự báo tới hạn', en: 'How far one target is, in which communes, and the forecast to its deadline' },
  example: 'npx tuyen plan gap tam-duong-2022-2025 t12',
  options: { period: { type: 'string' }, map: { type: 'string' } },
  words: 2,
  run: (input) => {
    const [plan, target] = [wordAt(input, 0, 'PLAN'), wordAt(input, 1, 'TARGET')];
    const [period, map] = [optionText(input, 'period'), mapOption(input)];
    return withStore(input, async (store) => {
      const answer = await openReporting(store, vietnamToday).gap(plan, target, { period, map });
      if (formatOption(input) === 'json') writeJson(plainWords(answer));
      else writeCsv(['code', 'name', 'numerator', 'denominator', 'value', 'gap'], answer.communes.map(({ unit, figure, gap }) => ({ ...unit, ...figure, gap })));
      return 0;
    });
  },
};
