import { type CaseAnswer, answerCase, finiteOrNull } from '../cases/answer-case.ts';
import { CaseReader } from '../cases/case-reader.ts';
import { type SeededChance, computeScan } from './compute-scan.ts';
import { watchPointProcess } from './watch-point-process.ts';

/** What R's package writes where no alarm sounded. */
const NO_ALARM = -1;

/** Events one by one: `x`, `y`, `t` in the order of time, `parameters` radius, epsilon, threshold and perhaps cusum. */
function computeWatch(reader: CaseReader): Record<string, unknown> | undefined {
  const lists = { x: reader.numbers('x'), y: reader.numbers('y'), t: reader.numbers('t') };
  reader.checkSameLength(lists);
  lists.t.forEach((time, i) => {
    if (time < (lists.t[i - 1] ?? time)) reader.addFinding('calculation.times-not-ordered', `t[${i}]`);
  });
  const parameters = new CaseReader(reader.has('parameters') ? reader.raw('parameters') : {});
  const [radius, epsilon, threshold] = ['radius', 'epsilon', 'threshold'].map((name) => parameters.positive(name)) as [number, number, number];
  reader.takeFindings(parameters, 'parameters');
  if (reader.failed) return undefined;
  const events = lists.x.map((x, i) => ({ x, y: lists.y[i]!, t: lists.t[i]! }));
  const { statistic, alarm, centre } = watchPointProcess(events, { radius, epsilon, threshold, isCusum: parameters.raw('cusum') === true });
  const place = (index: number | undefined): number => (index === undefined ? NO_ALARM : index + 1);
  return { parameters: reader.raw('parameters'), ...lists, R: statistic.map(finiteOrNull), idxFA: place(alarm), idxCC: place(centre) };
}

/**
 * One case of `epi space-time`. Events with `x`, `y`, `t`: `R` after each event, `idxFA` the event of the first alarm and `idxCC` the centre of its
 * cluster, counted from 1; −1 without an alarm. Or villages with `places` and `cases`: the cluster of a permutation scan.
 */
export function answerSpaceTime(given: unknown, chance: SeededChance): CaseAnswer {
  return answerCase(given, (reader) => (reader.has('places') ? computeScan(reader, chance) : computeWatch(reader)));
}
