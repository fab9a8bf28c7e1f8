import { type GrowthIndicator, type GrowthReference, listGrowthCurves } from '@tuyen/clinical';
import { type Command, UsageError, optionNumber, optionText, wordAt } from '../../command.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';
import { readGrowthTables } from './growth-references.ts';

function zsOf(text: string): number[] {
  const zs = text.split(',').map((each) => Number(each.trim()));
  if (zs.length === 0 || zs.some((z) => !(Math.abs(z) <= 6))) throw new UsageError('--lines nhận các z-score từ -6 đến 6, cách nhau bằng dấu phẩy.', '--lines takes z-scores from -6 to 6, separated by commas.');
  return zs;
}

/** The lines of a growth chart as a table. */
export const growthCurves: Command = {
  name: 'growth curves',
  usage: 'INDICATOR SEX [--reference who2006|who2007] [--lines=-3,-2,0,2,3] [--step N] [--format csv|json]',
  about: { vi: 'In các đường của biểu đồ tăng trưởng', en: 'Print the lines of a growth chart' },
  example: 'npx tuyen growth curves weight-for-age female --step 30',
  options: { reference: { type: 'string' }, lines: { type: 'string' }, step: { type: 'string' } },
  words: 2,
  run: async (input) => {
    const indicator = wordAt(input, 0, 'INDICATOR');
    const sex = wordAt(input, 1, 'SEX');
    const reference = optionText(input, 'reference') ?? 'who2006';
    if (sex !== 'male' && sex !== 'female') throw new UsageError('SEX nhận male hoặc female.', 'SEX takes male or female.');
    if (reference !== 'who2006' && reference !== 'who2007') throw new UsageError('--reference nhận who2006 hoặc who2007.', '--reference takes who2006 or who2007.');
    const zs = zsOf(optionText(input, 'lines') ?? '-3,-2,0,2,3');
    const tables = readGrowthTables(reference satisfies GrowthReference);
    const points = listGrowthCurves(tables, indicator as GrowthIndicator, sex, zs, optionNumber(input, 'step', 1, { min: 1, max: 1000 }));
    if (points === undefined) throw new UsageError(`«${indicator}» không có trong ${reference}; có: ${[...tables.tables.keys()].join(', ')}.`, `${reference} has no “${indicator}”; it has: ${[...tables.tables.keys()].join(', ')}.`);
    const rows = points.map(({ at, measures }) => ({ at, ...Object.fromEntries(zs.map((z, place) => [`z${z}`, Number(measures[place]!.toFixed(4))])) }));
    if (formatOption(input, 'csv') === 'json') writeJson(rows);
    else writeCsv(['at', ...zs.map((z) => `z${z}`)], rows);
    return 0;
  },
};
