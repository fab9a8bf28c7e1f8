import { Refusal, isCalendarDate } from '@tuyen/records';
import { describeUnit, findUnits } from '@tuyen/store';
import { type Command, UsageError, optionText, wordAt } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';

/** The units that bore a code, a name or a kind on a date. */
export const unitsAt: Command = {
  name: 'units at',
  usage: 'DATE [--code C] [--q WORDS] [--type T] [--format json|csv]',
  about: { vi: 'Đơn vị vào một ngày', en: 'Units on a date' },
  example: 'npx tuyen units at 2025-06-30 --code 106',
  options: { ...siteOptions, code: { type: 'string' }, q: { type: 'string' }, type: { type: 'string' }, limit: { type: 'string' }, format: { type: 'string' } },
  run: async (input) => {
    const at = wordAt(input, 0, 'DATE');
    if (!isCalendarDate(at)) throw new UsageError('DATE: YYYY-MM-DD');
    const code = optionText(input, 'code');
    const text = optionText(input, 'q');
    const type = optionText(input, 'type');
    const format = formatOption(input);
    return withStore(input, async (store) => {
      const rows = await findUnits(store.database, {
        at,
        limit: Number(optionText(input, 'limit') ?? 20_000),
        ...(code === undefined ? {} : { code }),
        ...(text === undefined ? {} : { text }),
        ...(type === undefined ? {} : { type }),
      });
      if (rows.length === 0 && code !== undefined) throw new Refusal('unit.unknown-code', { code, date: at });
      if (format === 'csv') {
        writeCsv(['id', 'code', 'type', 'name', 'from', 'to'], rows.map((row) => ({ ...row })));
        return 0;
      }
      const units = [];
      for (const { key, ...row } of rows) units.push(rows.length <= 200 ? { ...row, ...(await describeUnit(store.database, key, at)) } : row);
      writeJson({ at, units });
      return 0;
    });
  },
};
