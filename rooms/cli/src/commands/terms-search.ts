import { searchTerms } from '@tuyen/store';
import { checkDay } from '../check-day.ts';
import { type Command, optionNumber, optionText, wordAt } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

/** Searches a code system by code or words. */
export const termsSearch: Command = {
  name: 'terms search',
  usage: 'SYSTEM TEXT… [--at DATE] [--limit N] [--format json|csv]',
  about: { vi: 'Tìm mã theo mã hoặc theo lời, không cần dấu', en: 'Search codes by code or words, tone marks not needed' },
  example: 'npx tuyen terms search icd10-vn tang huyet ap',
  options: { at: { type: 'string' }, limit: { type: 'string' } },
  run: (input) => {
    const system = wordAt(input, 0, 'SYSTEM');
    const words = [wordAt(input, 1, 'TEXT'), ...input.words.slice(2)].join(' ');
    const at = checkDay(optionText(input, 'at') ?? vietnamToday(), '--at');
    const limit = optionNumber(input, 'limit', 20, { min: 1, max: 100_000 });
    return withStore(input, async (store) => {
      const rows = await searchTerms(store.database, system, words, at, limit);
      if (formatOption(input) === 'json') writeJson(rows);
      else writeCsv(['code', 'display', 'display_en', 'note'], rows.map((row) => ({ ...row })));
      return 0;
    });
  },
};
