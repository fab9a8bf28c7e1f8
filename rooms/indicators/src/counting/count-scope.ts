import type { Indicator, IndicatorCount } from '@tuyen/programmes';
import { ROW, subjectAlias } from '../expression/expression-scope.ts';
import type { ExpressionScope } from '../expression/expression-scope.ts';
import { findColumn, findRegister, findSubjectRegister, readRegister } from '../shapes/register-shape.ts';
import type { RegisterShape } from '../shapes/register-shape.ts';
import { relatedRegisters } from '../shapes/related-registers.ts';

/** One side of an indicator with the registers it reads. */
export interface CountScope extends ExpressionScope {
  count: IndicatorCount;
  place: Indicator['place'];
  /** Where a row stands: the unit it was recorded at, an address of its own (households, moves), the one stay that is the person's home on the day, or the person's residence. */
  placedBy: 'facility' | 'own' | 'stay' | 'residence' | 'nothing';
  /** true: for all units at once, so that nothing need be said about which. */
  everywhere: boolean;
  /** Register of stays; only where `placedBy` is `residence`. */
  residence: RegisterShape | undefined;
  /** Alias of the subject's state: `r` where the row is that state. */
  subjectAlias: string;
}

/** Register of the stays of persons at addresses. */
export const RESIDENCE = 'residence';

/** A register that has its own address: the field `commune`, and `village` where there is one. */
export function hasOwnPlace(shape: RegisterShape): boolean {
  return findColumn(shape.columns, 'commune')?.type === 'unit';
}

/** People counted by their stays on a day: of several, one is their home, so that places add up. */
function countsHomes(shape: RegisterShape, { count, time }: IndicatorCount): boolean {
  return shape.table === RESIDENCE && count === 'subjects' && time !== 'during';
}

function placedBy(shape: RegisterShape, count: IndicatorCount, place: Indicator['place'], residence: RegisterShape | undefined): CountScope['placedBy'] {
  if (place === 'facility') return 'facility';
  if (countsHomes(shape, count) && hasOwnPlace(shape)) return 'stay';
  if (hasOwnPlace(shape)) return 'own';
  return residence && residence.subject === shape.subject ? 'residence' : 'nothing';
}

/** The registers one side of an indicator reads. @throws Error when its register does not exist; `checkIndicator` says so before. */
export function countScope(count: IndicatorCount, place: Indicator['place'], shapes: readonly RegisterShape[], everywhere = false): CountScope {
  const shape = readRegister(shapes, count.register);
  const subject = findSubjectRegister(shapes, shape.subject);
  const residence = findRegister(shapes, RESIDENCE);
  const by = placedBy(shape, count, place, residence);
  return { shape, subject, related: relatedRegisters(shape, shapes), count, place, everywhere, placedBy: by, residence: by === 'residence' ? residence : undefined, subjectAlias: subjectAlias({ shape, subject }) };
}

/** Whether the side reads the state of the row's subject from another table than the row's own. */
export function joinsSubject(scope: CountScope): boolean {
  return scope.subject !== undefined && scope.subjectAlias !== ROW;
}
