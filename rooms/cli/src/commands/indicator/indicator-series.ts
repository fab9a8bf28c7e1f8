import { openReporting } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../../command.ts';
import { mapOption } from '../../map-option.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

const COLUMNS = ['period', 'from', 'to', 'state', 'value', 'numerator', 'denominator', 'previous', 'source', 'estimated', 'version'];

/** One indicator period after period, on one map: a merged commune's series goes on through its lineage. */
export const indicatorSeries: Command = {
  name: 'indicator series',
  usage: 'ID --unit CODE --from P --to P [--map DATE] [--format json|csv]',
  about: { vi: 'Một chỉ số qua các kỳ, trên bản đồ đơn vị của một ngày', en: 'An indicator period after period, on the units of one day' },
  example: 'npx tuyen indicator series visits --unit 03390 --from 2025-01 --to 2025-12 --map 2026-10-31 --format csv',
  options: { unit: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, map: { type: 'string' } },
  words: 1,
  run: (input) => {
    const id = wordAt(input, 0, 'ID');
    const unit = optionText(input, 'unit', true);
    const [from, to] = [optionText(input, 'from', true), optionText(input, 'to', true)];
    const map = mapOption(input);
    return withStore(input, async (store) => {
      const series = await openReporting(store, vietnamToday).series(id, { code: unit }, from, to, map);
      if (formatOption(input) === 'json') writeJson(plainWords(series));
      else writeCsv(COLUMNS, series.points.map(({ figure, previous, ...point }) => ({ ...point, ...figure, previous: previous?.value ?? null })));
      return 0;
    });
  },
};
