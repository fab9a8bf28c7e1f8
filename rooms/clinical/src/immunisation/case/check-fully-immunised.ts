import { addDuration, ALWAYS, dayAfter, dayOfSerial, type SerialDay } from '../schedule/serial-day.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Assessment, assessPatient } from '../assess-patient.ts';
import type { Patient } from '../evaluation/patient.ts';
import { patientOfCase } from './patient-of-case.ts';
import type { ForecastCase } from './forecast-case.ts';
import { readDuration } from '../content/compile-dose.ts';
import type { FullyImmunised, FullyImmunisedNeed, FullyImmunisedRule } from '../schedule/fully-immunised-rule.ts';

/** The version of the rule for a child who reaches its age on a day: the rule in force on that day. */
function ruleFor(rules: readonly FullyImmunisedRule[], birth: SerialDay): FullyImmunisedRule | undefined {
  return rules.findLast((rule) => {
    const reached = dayOfSerial(addDuration(birth, readDuration(rule.before)!));
    return rule.from <= reached && (rule.to === undefined || reached <= rule.to);
  });
}

/** Days of the valid doses against an antigen, in order. */
function validDays(assessment: Assessment, antigen: string, from: SerialDay, before: SerialDay): SerialDay[] {
  const verdicts = (assessment.get(antigen) ?? []).flatMap(({ state }) => state.verdicts);
  return verdicts.filter(({ status, dose }) => status === 'valid' && dose.date >= from && dose.date < before).map(({ dose }) => dose.date);
}

/** Of the antigens of a need, the one with the fewest doses decides. */
function meetNeed(need: FullyImmunisedNeed, assessment: Assessment, patient: Patient, before: SerialDay): { given: number; on: SerialDay | undefined } {
  const from = dayAfter(patient.birth, readDuration(need.since), ALWAYS);
  const days = need.antigens.map((antigen) => validDays(assessment, antigen, from, before));
  const given = Math.min(need.doses, ...days.map((each) => each.length));
  return { given, on: given < need.doses ? undefined : Math.max(...days.map((each) => each[need.doses - 1]!)) };
}

/**
 * Whether a child has every dose of the rule in force when it reaches the rule's age (Vietnamese: tiêm chủng đầy đủ).
 * Only doses that the schedule finds valid count, and only those given before that age.
 * @returns undefined where no version of the rule covers the child
 */
export function checkFullyImmunised(schedule: Schedule, rules: readonly FullyImmunisedRule[], child: ForecastCase): FullyImmunised | undefined {
  const patient = patientOfCase(schedule, child);
  const rule = ruleFor(rules, patient.birth);
  if (rule === undefined) return undefined;
  const assessment = assessPatient(schedule, patient, new Set(rule.needs.flatMap(({ antigens }) => antigens)));
  const before = addDuration(patient.birth, readDuration(rule.before)!);
  const met = rule.needs.map((need) => ({ need, ...meetNeed(need, assessment, patient, before) }));
  const missing = met.filter(({ on }) => on === undefined).map(({ need, given }) => ({ need: need.need, given, wanted: need.doses }));
  return { rule: rule.rule, version: rule.version, since: missing.length > 0 ? null : dayOfSerial(Math.max(...met.map(({ on }) => on!))), missing };
}
