import { inForceOn } from '../schedule/dated.ts';
import type { CountCondition, SkipCondition, SkipRule } from '../schedule/skip-rule.ts';
import { ALWAYS, NEVER, type SerialDay, addDuration, dayAfter } from '../schedule/serial-day.ts';
import type { TargetDose } from '../schedule/target-dose.ts';
import type { GivenDose, Patient } from './patient.ts';
import type { Verdict } from './series-state.ts';

/** What the conditions of a skip look at. */
export interface SkipView {
  patient: Patient;
  /** Doses that count for the antigen and were given before the one being judged; all of them in a forecast. */
  earlier: readonly GivenDose[];
  /** Verdicts on them in this series. */
  verdicts: readonly Verdict[];
  completedGroups: ReadonlySet<string>;
  /** The day of the dose being judged, of the assessment, or of the earliest date being validated (CONDSKIP-2). */
  day: SerialDay;
}

function countDoses(condition: CountCondition, { patient, earlier, verdicts }: SkipView): number {
  const from = Math.max(dayAfter(patient.birth, condition.from, ALWAYS), condition.start);
  const until = Math.min(dayAfter(patient.birth, condition.until, NEVER), condition.end);
  const counts = ({ date, code }: GivenDose): boolean => date >= from && date < until && (condition.codes.size === 0 || condition.codes.has(code));
  if (condition.validOnly) return verdicts.filter(({ status, dose }) => status === 'valid' && counts(dose)).length;
  return earlier.filter(counts).length;
}

function isMet(condition: SkipCondition, view: SkipView): boolean {
  switch (condition.kind) {
    case 'age':
      return view.day >= dayAfter(view.patient.birth, condition.from, ALWAYS) && view.day < dayAfter(view.patient.birth, condition.until, NEVER);
    case 'interval': {
      const previous = view.earlier.at(-1);
      return previous !== undefined && view.day >= addDuration(previous.date, condition.interval);
    }
    case 'completed-series':
      return condition.groups.some((group) => view.completedGroups.has(group));
    case 'count': {
      const count = countDoses(condition, view);
      return condition.comparison === 'greater' ? count > condition.count : condition.comparison === 'less' ? count < condition.count : count === condition.count;
    }
  }
}

const joins = <Item>({ logic }: { logic: 'and' | 'or' }, items: readonly Item[], holds: (item: Item) => boolean): boolean => (logic === 'and' ? items.every(holds) : items.some(holds));

function isRuleMet(rule: SkipRule, view: SkipView): boolean {
  const sets = inForceOn(rule.sets, view.day);
  return sets.length > 0 && joins(rule, sets, (set) => joins(set, set.conditions, (condition) => isMet(condition, view)));
}

/** Whether a target dose is not needed (CDSi 6.2, 7.1, 7.6). */
export function isSkipped(target: TargetDose, context: 'evaluation' | 'forecast', view: SkipView): boolean {
  return target.skips.some((rule) => (rule.context === 'both' || rule.context === context) && isRuleMet(rule, view));
}
