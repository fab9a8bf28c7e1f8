import { type Command, UsageError } from '../../command.ts';
import { simulateCommuneBooks } from './simulate-commune-books.ts';
import { simulateProvinceBooks } from './simulate-province-books.ts';

const text = { type: 'string' } as const;

/** Invents a commune or a whole province. */
export const simulate: Command = {
  name: 'simulate',
  usage: '--commune CODE | --province CODE --from DATE --to DATE [--people N] [--seed N] [--write records|claims|none] [--out DIR] [--truth FILE] [--format json|csv]',
  about: { vi: 'Dựng một xã hoặc một tỉnh giả lập', en: 'Simulate a commune or a province' },
  example: 'npx tuyen simulate --province 22 --people 13000 --from 2016-01-01 --to 2017-06-30 --seed 7 --truth data/truth.jsonl',
  options: { commune: text, province: text, people: text, from: text, to: text, seed: text, truth: text, write: text, out: text },
  words: 0,
  run: (input) => {
    const { commune, province } = input.options;
    if ((commune === undefined) === (province === undefined)) throw new UsageError('Chọn một: --commune hoặc --province.', 'Choose one: --commune or --province.');
    return province === undefined ? simulateCommuneBooks(input) : simulateProvinceBooks(input);
  },
};
