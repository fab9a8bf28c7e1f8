import type { Reading } from '@tuyen/records';
import { checkFullyImmunised } from './check-fully-immunised.ts';
import type { FullyImmunisedRule } from '../schedule/fully-immunised-rule.ts';
import { findVaccineGroup } from '../names/find-vaccine-group.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { answerAllGroups, answerGroup } from './answer-group.ts';
import type { DueAnswer, ForecastAnswer } from './forecast-case.ts';
import { readForecastCase } from './read-forecast-case.ts';

/**
 * Evaluates the doses of a case, `{id, dob, gender, vaccineGroup, doses: [{date, cvx | vaccine, mvx}], assessmentDate, medHistory}`, and forecasts
 * the next dose of its vaccine group; of every group of the schedule where the case names none, and then by the rules given also whether the child
 * is fully immunised. Dates are `YYYY-MM-DD`. Findings `forecast.…` say what is wrong with a case, by field.
 * Source: CDC, CDSi Logic Specification for ACIP Recommendations 4.5.
 */
export function answerForecastCase(value: unknown, schedule: Schedule, rules: readonly FullyImmunisedRule[] = []): Reading<ForecastAnswer | DueAnswer> {
  const { value: asked, findings } = readForecastCase(value, schedule);
  if (asked === null) return { value: null, findings };
  if (asked.vaccineGroup === undefined) return { value: { ...answerAllGroups(schedule, asked), fullyImmunised: checkFullyImmunised(schedule, rules, asked) }, findings };
  const group = findVaccineGroup(schedule, asked.vaccineGroup);
  if (group !== undefined) return { value: answerGroup(schedule, group, asked), findings };
  return { value: null, findings: [{ code: 'forecast.group-unknown', severity: 'error', field: 'vaccineGroup', facts: { known: schedule.groups.map(({ name }) => name).join(', ') } }] };
}
