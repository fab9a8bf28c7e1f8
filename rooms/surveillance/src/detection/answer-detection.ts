import { Refusal, type Words, describeProblem } from '@tuyen/records';
import type { CountSeries, TimeRange } from '../detectors/count-series.ts';
import type { Algorithm, Answer } from './algorithm.ts';
import { cusumAlgorithm, glrAlgorithm, outbreakPAlgorithm } from './chart-algorithms.ts';
import { farringtonAlgorithm, farringtonFlexibleAlgorithm } from './farrington-algorithms.ts';
import { type ParameterReader, parameterReader } from './parameter-reader.ts';
import { readSeries } from './read-series.ts';
import { bayesAlgorithm, cdcAlgorithm, earsAlgorithm, rkiAlgorithm, settings } from './window-algorithms.ts';

const algorithms: Readonly<Record<string, Algorithm>> = {
  earsC: earsAlgorithm,
  cusum: cusumAlgorithm,
  farrington: farringtonAlgorithm,
  farringtonFlexible: farringtonFlexibleAlgorithm,
  bayes: bayesAlgorithm(),
  bayes1: bayesAlgorithm(settings[1]),
  bayes2: bayesAlgorithm(settings[2]),
  bayes3: bayesAlgorithm(settings[3]),
  rki: rkiAlgorithm(),
  rki1: rkiAlgorithm(settings[1]),
  rki2: rkiAlgorithm(settings[2]),
  rki3: rkiAlgorithm(settings[3]),
  cdc: cdcAlgorithm,
  outbreakP: outbreakPAlgorithm,
  glrpois: glrAlgorithm(true),
  glrnb: glrAlgorithm(false),
};

/** The answer to one case: figures, or why there are none. */
export type DetectionAnswer = ({ id: string | null } & Answer) | { id: string | null; error: { code: string } & Words };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function readAlgorithm(name: unknown): Algorithm {
  if (typeof name === 'string' && Object.hasOwn(algorithms, name)) return algorithms[name]!;
  throw new Refusal('detection.algorithm-unknown', { algorithm: shown(name ?? null), known: Object.keys(algorithms).join(', ') });
}

/** What was typed, cut short. */
const shown = (value: unknown): string | number => (typeof value === 'number' ? value : JSON.stringify(value).slice(0, 20));

function readRange(fields: Fields, algorithm: Algorithm, series: CountSeries, parameters: ParameterReader): TimeRange {
  const length = series.observed.length;
  const first = fields['rangeFirst'] ?? algorithm.earliest(series, parameters);
  const last = fields['rangeLast'] ?? length;
  const isRange = Number.isInteger(first) && Number.isInteger(last) && (first as number) >= 1 && (first as number) <= (last as number) && (last as number) <= length;
  if (!isRange) throw new Refusal('detection.range-invalid', { first: shown(first), last: shown(last), length });
  return { first: first as number, last: last as number };
}

function answer(value: unknown): Answer {
  if (!isFields(value)) throw new Refusal('detection.case-unreadable');
  const algorithm = readAlgorithm(value['algorithm']);
  const given = value['parameters'] ?? {};
  if (!isFields(given)) throw new Refusal('detection.parameter-invalid', { name: 'parameters' });
  const parameters = parameterReader(given);
  const series = readSeries(value['series']);
  return algorithm.run(series, readRange(value, algorithm, series, parameters), parameters);
}

/**
 * Runs one case of the shape `{ id, series, algorithm, parameters, rangeFirst, rangeLast }`: a published method over a
 * range of a series of counts. Points are counted from 1, figures are aligned with the range, NaN stands for «cannot be said».
 * A case that cannot be honoured is answered by a registered problem in both languages; never thrown.
 */
export function answerDetection(value: unknown): DetectionAnswer {
  const given = isFields(value) ? value['id'] : undefined;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : null;
  try {
    return { id, ...answer(value) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id, error: { code: error.code, ...describeProblem(error.code, error.facts) } };
  }
}
