import type { ExplainSide } from '@tuyen/indicators';
import { openReporting } from '@tuyen/reporting';
import type { Store } from '@tuyen/store';
import { type Command, type CommandInput, UsageError, optionNumber, optionText, wordAt } from '../../command.ts';
import { mapOption } from '../../map-option.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { plainWords } from '../../plain-words.ts';
import { vietnamToday } from '../../today.ts';

/** Every indicator version of the content folder. */
export const indicatorList: Command = {
  name: 'indicator list',
  usage: '[--format json|csv]',
  about: { vi: 'Các chỉ số', en: 'The indicators' },
  example: 'npx tuyen indicator list --format json',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const indicators = openReporting(store, vietnamToday).indicators().map((indicator) => ({ id: indicator.indicator, computed: indicator.numerator !== undefined, ...indicator }));
      if (formatOption(input) === 'json') writeJson(plainWords(indicators));
      else writeCsv(['id', 'version', 'title', 'value', 'direction', 'computed', 'from', 'to'], indicators.map((indicator) => ({ ...indicator, title: indicator.title.vi })));
      return 0;
    }),
};

function sideOf(input: CommandInput): ExplainSide {
  const side = optionText(input, 'side') ?? 'numerator';
  if (side === 'numerator' || side === 'denominator' || side === 'complement') return side;
  throw new UsageError('--side nhận numerator, denominator hoặc complement.', '--side takes numerator, denominator or complement.');
}

async function explain(store: Store, id: string, code: string, period: string, options: { side: ExplainSide; limit: number; map?: string | undefined }) {
  const { rows, ...rest } = await openReporting(store, vietnamToday).explain(id, { code }, period, options);
  const counted = rows.map(({ subject_id, record_id, at, unit_key, amount }) => ({ subject_id, record_id, at, unit: store.site.unitId(unit_key) ?? null, amount }));
  return { ...rest, side: options.side, counted: counted.length, rows: counted };
}

/** Opens a figure down to the rows counted; people by id only, names stay inside the site. */
export const indicatorExplain: Command = {
  name: 'indicator explain',
  usage: 'ID --unit CODE --period P [--side numerator|denominator|complement] [--limit N] [--map DATE] [--format json|csv]',
  about: { vi: 'Mở một con số: điều kiện đếm, đơn vị dưới, từng dòng được đếm', en: 'Open a figure: the clause, the units below, every row counted' },
  example: 'npx tuyen indicator explain visits --unit 03390 --period 2026-10',
  options: { unit: { type: 'string' }, period: { type: 'string' }, side: { type: 'string' }, limit: { type: 'string' }, map: { type: 'string' } },
  words: 1,
  run: (input) => {
    const id = wordAt(input, 0, 'ID');
    const unit = optionText(input, 'unit', true);
    const period = optionText(input, 'period', true);
    const options = { side: sideOf(input), limit: optionNumber(input, 'limit', 100_000, { min: 1, max: 10_000_000 }), map: mapOption(input) };
    return withStore(input, async (store) => {
      const explanation = await explain(store, id, unit, period, options);
      if (formatOption(input) === 'json') writeJson(plainWords(explanation));
      else writeCsv(['subject_id', 'record_id', 'at', 'unit', 'amount'], explanation.rows);
      return 0;
    });
  },
};
