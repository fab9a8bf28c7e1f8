import { type Words, formatDate, formatNumber } from '@tuyen/records';
import type { ComputedFigure } from '../figures/compute-figure.ts';
import { type Goal, type TargetState, expectedOnRoad } from '../figures/score-target.ts';
import { both, phrase } from './words.ts';

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

const number = (value: number): Words => both(formatNumber(value));

/** Why a target has its colour: the rule it was scored by, with the numbers. @param date the day it was scored on */
export function describeScore(target: Goal, state: TargetState, figure: Pick<ComputedFigure, 'value'>, date: string): Words {
  if (state === 'task' || target.value === undefined) return { vi: 'Kế hoạch không ấn định con số.', en: 'The plan sets no figure.' };
  if (state === 'no-data' || figure.value === null) return { vi: 'Chưa có số để so.', en: 'There is no figure to compare.' };
  const goal = phrase('{0} {1}', '{0} {1}', both(SIGNS[target.comparison] ?? target.comparison), number(target.value));
  const deadline = both(formatDate(target.deadline));
  if (state === 'reached') return phrase('Đạt vì {0} {1}.', 'Reached, because {0} {1}.', number(figure.value), goal);
  if (target.direction === 'maintain') return phrase('Phải giữ {0} mà đang là {1}.', 'To be kept at {0}, and is {1}.', goal, number(figure.value));
  if (date >= target.deadline) return phrase('Đã hết hạn {0} mà chưa đạt {1}.', 'The deadline {0} has passed and {1} is not reached.', deadline, goal);
  const expected = expectedOnRoad({ ...target, value: target.value }, date);
  if (expected !== null && target.baseline?.value !== undefined) {
    return phrase('Đường thẳng từ {0} ({1}) tới {2} ({3}) đòi {4} vào ngày {5}; đang là {6}.', 'The straight line from {0} ({1}) to {2} ({3}) asks for {4} on {5}; it is {6}.', number(target.baseline.value), both(formatDate(target.baseline.date)), goal, deadline, number(expected), both(formatDate(date)), number(figure.value));
  }
  const due = [...(target.milestones ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1)).findLast((point) => point.date <= date);
  if (due) return phrase('Mốc {0} của ngày {1}; đang là {2}.', 'The milestone {0} of {1}; it is {2}.', number(due.value), both(formatDate(due.date)), number(figure.value));
  return phrase('Kế hoạch không nêu mốc giữa đường; hạn là {0}.', 'The plan names no milestone; the deadline is {0}.', deadline);
}
