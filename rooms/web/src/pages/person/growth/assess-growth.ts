import { type GrowthClassification, type GrowthIndicator, type GrowthScore, type GrowthTables, assessYoungChild, classifyGrowth } from '@tuyen/clinical';
import type { BodyMeasures, PersonAnswer } from '@tuyen/contract';
import { type Words, daysBetween } from '@tuyen/records';

const daysOfMonth = 30.4375;
/** From this day on children are measured standing and have a table of their own. */
const standingFromDay = 731;

export type ChartedMeasure = 'weight-for-age' | 'length-for-age' | 'weight-for-length';

/** One measure of one occasion beside the standard. */
export interface ScoredMeasure {
  z: number;
  /** Outside what is plausible: measure again. */
  flagged: boolean;
  grade: { name: Words; level: 'severe' | 'moderate' | 'risk' | 'normal' } | undefined;
}

/** One occasion on which a child was weighed or measured. */
export interface GrowthPoint {
  body: BodyMeasures;
  day: string;
  ageDays: number;
  /** Corrected for lying or standing. */
  length: number | null;
  scores: Readonly<Record<ChartedMeasure, ScoredMeasure | null>>;
}

/** Which table a weight is compared by: lying up to two years, standing after. */
export const weightTableAt = (ageDays: number): GrowthIndicator => (ageDays < standingFromDay ? 'weight-for-length' : 'weight-for-height');

export const monthsOf = (ageDays: number): number => ageDays / daysOfMonth;

function scored(measure: ChartedMeasure, score: GrowthScore | null, point: { ageDays: number; day: string }, rules: readonly GrowthClassification[]): ScoredMeasure | null {
  if (score === null) return null;
  const grade = score.flagged ? undefined : classifyGrowth({ reference: 'who2006', measure, value: score.z, ageMonths: monthsOf(point.ageDays), date: point.day }, rules);
  return { z: score.z, flagged: score.flagged, grade };
}

function assessBody(body: BodyMeasures, person: PersonAnswer['person'], tables: GrowthTables, rules: readonly GrowthClassification[]): GrowthPoint {
  const day = body.at.slice(0, 10);
  const ageDays = daysBetween(person.birthDate, day);
  const sex = person.sex === 'male' || person.sex === 'female' ? person.sex : null;
  const growth = assessYoungChild({ sex, ageDays, weightKg: body.weight, lengthCm: body.height, position: body.position, headCm: null, armCm: body.arm, oedema: body.oedema }, tables);
  const score = (measure: ChartedMeasure, found: GrowthScore | null) => scored(measure, found, { ageDays, day }, rules);
  return {
    body,
    day,
    ageDays,
    length: growth.length,
    scores: {
      'weight-for-age': score('weight-for-age', growth.weightForAge),
      'length-for-age': score('length-for-age', growth.lengthForAge),
      'weight-for-length': score('weight-for-length', growth.weightForLength),
    },
  };
}

/** A child's measures under five beside the standards of WHO, oldest first. The birth must be known to the day. */
export function assessGrowth(answer: Pick<PersonAnswer, 'person' | 'bodies'>, tables: GrowthTables, rules: readonly GrowthClassification[]): GrowthPoint[] {
  return answer.bodies.map((body) => assessBody(body, answer.person, tables, rules)).filter(({ ageDays }) => ageDays >= 0 && monthsOf(ageDays) < 60);
}
