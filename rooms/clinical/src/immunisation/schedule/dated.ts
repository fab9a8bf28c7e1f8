import type { SerialDay } from './serial-day.ts';

/** In force from one day to another, both included. */
export interface Dated {
  effective: SerialDay;
  ceased: SerialDay;
}

const isInForce = ({ effective, ceased }: Dated, day: SerialDay): boolean => day >= effective && day <= ceased;

/** The rules of a list that are in force on a day; the list itself where all are. */
export function inForceOn<Rule extends Dated>(rules: readonly Rule[], day: SerialDay): readonly Rule[] {
  return rules.every((rule) => isInForce(rule, day)) ? rules : rules.filter((rule) => isInForce(rule, day));
}
