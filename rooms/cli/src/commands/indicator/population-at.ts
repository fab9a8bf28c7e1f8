import { POPULATION_KINDS, type PopulationKind, openReporting } from '@tuyen/reporting';
import { checkDay } from '../../check-day.ts';
import { type Command, type CommandInput, UsageError, optionText, wordAt } from '../../command.ts';
import { mapOption } from '../../map-option.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

function kindsOf(input: CommandInput): PopulationKind[] {
  return (optionText(input, 'by') ?? '').split(',').filter((part) => part !== '').map((part) => {
    const kind = POPULATION_KINDS.find((each) => each === part.trim());
    if (!kind) throw new UsageError(`--by nhận: ${POPULATION_KINDS.join(', ')}`, `--by takes: ${POPULATION_KINDS.join(', ')}`);
    return kind;
  });
}

/** The population from the records on any day: the denominator of every coverage. */
export const populationAt: Command = {
  name: 'population at',
  usage: `DATE --unit CODE [--by ${POPULATION_KINDS.join(',')}] [--map DATE] [--format json|csv]`,
  about: { vi: 'Dân số theo hồ sơ cư trú vào một ngày bất kỳ', en: 'The population on any day, from the records of residence' },
  example: 'npx tuyen population at 2026-06-30 --unit 03390 --by age-group,sex --format csv',
  options: { unit: { type: 'string' }, by: { type: 'string' }, map: { type: 'string' } },
  words: 1,
  run: (input) => {
    const day = checkDay(wordAt(input, 0, 'DATE'), 'DATE');
    const unit = optionText(input, 'unit', true);
    const by = kindsOf(input);
    const map = mapOption(input);
    return withStore(input, async (store) => {
      const answer = await openReporting(store, vietnamToday).population({ code: unit }, day, by, map);
      if (formatOption(input) === 'json') writeJson(plainWords(answer));
      else writeCsv([...by, 'persons'], answer.rows.map(({ values, persons }) => ({ ...Object.fromEntries(by.map((kind, index) => [kind, values[index]])), persons })));
      return 0;
    });
  },
};
