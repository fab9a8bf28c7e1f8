import { searchTerms } from '@tuyen/store';
import { type Command, optionText, wordAt } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

/** Searches a code system by code or words. */
export const termsSearch: Command = {
  name: 'terms search',
  usage: 'SYSTEM TEXT… [--at DATE] [--limit N]',
  about: { vi: 'Tìm mã theo mã hoặc theo lời, không cần dấu', en: 'Search codes by code or words, tone marks not needed' },
  example: 'npx tuyen terms search icd10-vn tang huyet ap',
  options: { ...siteOptions, at: { type: 'string' }, limit: { type: 'string' }, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const system = wordAt(input, 0, 'SYSTEM');
      const words = [wordAt(input, 1, 'TEXT'), ...input.words.slice(2)].join(' ');
      const rows = await searchTerms(store.database, system, words, optionText(input, 'at') ?? vietnamToday(), Number(optionText(input, 'limit') ?? 20));
      if (formatOption(input) === 'json') writeJson(rows);
      else writeCsv(['code', 'display', 'display_en', 'note'], rows.map((row) => ({ ...row })));
      return 0;
    }),
};
