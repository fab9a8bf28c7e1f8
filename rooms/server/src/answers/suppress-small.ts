import type { Figure } from '@tuyen/contract';
import type { Rights } from '@tuyen/store';

const isSmall = (count: number | null, below: number): boolean => count !== null && count > 0 && count < below;

/** Whether a figure of few people would tell who they are: few counted, or few left over. What was published as a total is public. */
function tellsWho({ state, source, numerator, denominator }: Figure, below: number): boolean {
  if (state !== 'value' || source !== 'records') return false;
  return isSmall(numerator, below) || (denominator !== null && numerator !== null && isSmall(denominator - numerator, below));
}

const isFigure = (value: object): value is Figure => 'state' in value && 'numerator' in value && 'explainable' in value;

/** What gives a hidden count away: the percentage of the year before, an interval, a place in a ranking, what is missing for a target. */
const TELLING = ['percentOfPrevious', 'interval', 'rank', 'gap'] as const;

function hideIn<Value>(value: Value, below: number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hideIn(item, below)) as Value;
  if (isFigure(value)) return (tellsWho(value, below) ? { ...value, state: 'suppressed', value: null, numerator: null, denominator: null, explainable: false } : value) as Value;
  const shown = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideIn(inner, below)])) as Record<string, unknown>;
  const hidden = [shown['figure'], shown['previous'], shown['actual']].some((part) => (part as Figure | null | undefined)?.state === 'suppressed');
  const telling = hidden ? TELLING.filter((key) => key in shown) : [];
  return { ...shown, ...Object.fromEntries(telling.map((key) => [key, null])) } as Value;
}

/**
 * Leaves small counts out of an answer, every figure in it, unless the account reads the records of the figures' unit or has it among those it
 * answers for: a nurse of the next commune is not told that two people of a village have a disease, the station and the offices above it are.
 * @param unitKey the unit the figures are of @param below counts from 1 up to this one are small (`content/access/access.yaml`)
 */
export function suppressSmall<Answer>(answer: Answer, { read, keeps }: Rights, unitKey: number | undefined, below: number): Answer {
  const isTheirs = unitKey !== undefined && (keeps.includes(unitKey) || read.units.includes(unitKey));
  return isTheirs ? answer : hideIn(answer, below);
}
