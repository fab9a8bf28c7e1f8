import { openReporting } from '@tuyen/reporting';
import { type Command, UsageError, optionText, wordAt } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

/** Every indicator version of the content folder. */
export const indicatorList: Command = {
  name: 'indicator list',
  usage: '[--format json|csv]',
  about: { vi: 'Các chỉ số', en: 'The indicators' },
  example: 'npx tuyen indicator list --format json',
  options: { ...siteOptions, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const indicators = openReporting(store, vietnamToday).indicators().map((indicator) => ({ id: indicator.indicator, computed: indicator.numerator !== undefined, ...indicator }));
      if (formatOption(input) === 'json') writeJson(indicators);
      else writeCsv(['id', 'version', 'title', 'value', 'direction', 'computed', 'from', 'to'], indicators.map((indicator) => ({ ...indicator, title: indicator.title.vi })));
      return 0;
    }),
};

/** Opens a figure down to the rows counted; people by id only, names stay inside the site. */
export const indicatorExplain: Command = {
  name: 'indicator explain',
  usage: 'ID --unit CODE --period P [--side numerator|denominator|complement] [--limit N] [--format json|csv]',
  about: { vi: 'Mở một con số: điều kiện đếm, đơn vị dưới, từng dòng được đếm', en: 'Open a figure: the clause, the units below, every row counted' },
  example: 'npx tuyen indicator explain visits --unit 03390 --period 2026-10',
  options: { ...siteOptions, unit: { type: 'string' }, period: { type: 'string' }, side: { type: 'string' }, limit: { type: 'string' }, format: { type: 'string' } },
  run: async (input) => {
    const side = optionText(input, 'side') ?? 'numerator';
    if (side !== 'numerator' && side !== 'denominator' && side !== 'complement') throw new UsageError('--side: numerator | denominator | complement');
    const limit = Number(optionText(input, 'limit') ?? 100_000);
    return withStore(input, async (store) => {
      const explanation = await openReporting(store, vietnamToday).explain(wordAt(input, 0, 'ID'), { code: optionText(input, 'unit', true) }, optionText(input, 'period', true), { side, limit });
      const { rows, ...rest } = explanation;
      if (formatOption(input) === 'json') writeJson({ ...rest, counted: rows.length, rows });
      else writeCsv(['subject_id', 'record_id', 'at', 'unit'], rows.map((row) => ({ ...row, unit: store.site.unitId(row.unit_key) })));
      return 0;
    });
  },
};
