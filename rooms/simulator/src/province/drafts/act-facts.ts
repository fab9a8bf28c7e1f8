import { BIRTH_SHIFT } from '../people/people-table.ts';
import type { GrowthMaterial } from '../province-material.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import type { ActFacts } from './act-forms.ts';
import { dateOf } from './dates.ts';

const MONTH = 30.4375;

/** Between the ages of the material, along a straight line. @returns [median, coefficient of variation] */
function between(months: readonly number[], line: readonly [number, number][], month: number): [number, number] {
  const next = months.findIndex((each) => each >= month);
  if (next <= 0) return line[next === 0 ? 0 : line.length - 1]!;
  const share = (month - months[next - 1]!) / (months[next]! - months[next - 1]!);
  const [a, b] = [line[next - 1]!, line[next]!];
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A child's place among its like stays with it; each weighing errs a little. */
function bodyOf(plan: ProvincePlan, row: number, growth: GrowthMaterial, ageDays: number, sex: 'male' | 'female'): { length: number; weight: number; lengthZ: number; weightZ: number } {
  const { random } = plan;
  random.restart(STREAM.child, row, 1);
  const lengthZ = random.normal(growth.lengthZ.mean, growth.lengthZ.deviation);
  const shared = growth.correlation * ((lengthZ - growth.lengthZ.mean) / growth.lengthZ.deviation);
  const weightZ = growth.weightZ.mean + growth.weightZ.deviation * (shared + random.normal(0, Math.sqrt(1 - growth.correlation ** 2)));
  random.restart(STREAM.child, row, 2 + ageDays);
  // Children are born nearer to the median and fall behind over two years.
  const fallen = Math.min(1, 0.35 + (ageDays / 730) * 0.65);
  const [length, lengthCv] = between(growth.months, growth.length[sex], ageDays / MONTH);
  const [weight, weightCv] = between(growth.months, growth.weight[sex], ageDays / MONTH);
  return {
    lengthZ,
    weightZ,
    length: Number((length * (1 + lengthCv * lengthZ * fallen) + random.normal(0, 0.4)).toFixed(1)),
    weight: Number((weight * (1 + weightCv * weightZ * fallen) * random.normal(1, 0.012)).toFixed(2)),
  };
}

function doseFacts(plan: ProvincePlan, event: number): ActFacts {
  const { antigen, dose } = plan.simulation.material.province.doses[plan.events.of.detail[event]!]!;
  return { antigen, dose };
}

function growthFacts(plan: ProvincePlan, event: number): ActFacts {
  const { person, detail } = plan.events.of;
  const row = person[event]!;
  const ageDays = detail[event]!;
  const { length, weight, lengthZ, weightZ } = bodyOf(plan, row, plan.simulation.material.province.growth, ageDays, plan.people.of.sex[row] === 1 ? 'female' : 'male');
  return { ageDays, length, weight, measured: ageDays < 731 ? 'lying' : 'standing', lengthZ: Number(lengthZ.toFixed(2)), weightZ: Number(weightZ.toFixed(2)) };
}

function pregnancyFacts(plan: ProvincePlan, event: number): ActFacts {
  const { at, detail, person } = plan.events.of;
  const week = detail[event]! & 255;
  const row = person[event]!;
  plan.random.restart(STREAM.pregnancy, event);
  return {
    week,
    visit: (detail[event]! >> 8) + 1,
    lastPeriod: dateOf(plan, at[event]! - week * 7),
    due: dateOf(plan, at[event]! - week * 7 + 280),
    age: Math.floor((at[event]! + BIRTH_SHIFT - plan.people.of.birth[row]!) / 365.25),
    weight: Number(plan.random.normal(46 + week * 0.32, 5).toFixed(1)),
    systolic: Math.round(plan.random.normal(112, 9)),
    diastolic: Math.round(plan.random.normal(70, 7)),
  };
}

/** What is known of an act of a programme, in no form's words; `date` is the day it happened. */
export function actFacts(plan: ProvincePlan, event: number, act: string): ActFacts {
  const date = dateOf(plan, plan.events.of.at[event]!);
  switch (act) {
    case 'dose':
      return { date, ...doseFacts(plan, event) };
    case 'growth':
      return { date, ...growthFacts(plan, event) };
    default:
      return { date, ...pregnancyFacts(plan, event) };
  }
}
