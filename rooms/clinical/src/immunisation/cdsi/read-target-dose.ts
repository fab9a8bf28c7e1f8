import { ALWAYS, NEVER } from '../schedule/serial-day.ts';
import type { Dated } from '../schedule/dated.ts';
import type { AgeRule, IntervalRule, IntervalStart, TargetDose, VaccineRule } from '../schedule/target-dose.ts';
import { CdsiFault, type CdsiNode, childOf, childrenOf, codesOf, dayOf, durationOf, isYes, textOf } from './cdsi-node.ts';
import { readSkipRule } from './read-skip-rule.ts';

const readDated = (node: CdsiNode): Dated => ({ effective: dayOf(node, 'effectiveDate', ALWAYS), ceased: dayOf(node, 'cessationDate', NEVER) });

const readAge = (node: CdsiNode): AgeRule => ({
  ...readDated(node),
  absoluteMinimum: durationOf(node, 'absMinAge'),
  minimum: durationOf(node, 'minAge'),
  earliestRecommended: durationOf(node, 'earliestRecAge'),
  latestRecommended: durationOf(node, 'latestRecAge'),
  maximum: durationOf(node, 'maxAge'),
});

function readStart(node: CdsiNode): IntervalStart {
  if (isYes(node, 'fromPrevious')) return { from: 'previous' };
  const target = textOf(node, 'fromTargetDose');
  if (target !== undefined) return { from: 'target-dose', number: Number(/\d+/.exec(target)?.[0]) };
  if (textOf(node, 'fromMostRecent') !== undefined) return { from: 'vaccines', codes: codesOf(node, 'fromMostRecent') };
  const observation = textOf(childOf(node, 'fromRelevantObs'), 'code');
  if (observation === undefined) throw new CdsiFault('an interval from nothing');
  return { from: 'observation', code: observation };
}

const readInterval = (node: CdsiNode): IntervalRule => ({
  ...readDated(node),
  start: readStart(node),
  absoluteMinimum: durationOf(node, 'absMinInt'),
  minimum: durationOf(node, 'minInt'),
  earliestRecommended: durationOf(node, 'earliestRecInt'),
  latestRecommended: durationOf(node, 'latestRecInt'),
  isPriority: textOf(node, 'intervalPriority')?.toLowerCase() === 'override',
});

function readVaccineRule(node: CdsiNode): VaccineRule {
  const tradeName = textOf(node, 'tradeName');
  return { code: textOf(node, 'cvx') ?? '', from: durationOf(node, 'beginAge'), until: durationOf(node, 'endAge'), product: tradeName === undefined ? undefined : { tradeName, maker: textOf(node, 'mvx') ?? '' } };
}

/** An interval element that says nothing stands in some files. */
const saysSomething = (node: CdsiNode): boolean => ['fromPrevious', 'fromTargetDose', 'fromMostRecent', 'fromRelevantObs'].some((name) => node[name] !== undefined && node[name] !== null && node[name] !== '');

export function readTargetDose(node: CdsiNode, number: number): TargetDose {
  const season = childOf(node, 'seasonalRecommendation');
  const intervals = (name: string): IntervalRule[] => childrenOf(node, name).filter(saysSomething).map(readInterval);
  return {
    number,
    ages: childrenOf(node, 'age').map(readAge),
    intervals: intervals('interval'),
    allowableIntervals: intervals('allowableInterval'),
    preferable: childrenOf(node, 'preferableVaccine').map(readVaccineRule),
    allowable: childrenOf(node, 'allowableVaccine').map(readVaccineRule),
    inadvertent: new Set(childrenOf(node, 'inadvertentVaccine').flatMap((vaccine) => textOf(vaccine, 'cvx') ?? [])),
    skips: childrenOf(node, 'conditionalSkip').flatMap(readSkipRule),
    isRecurring: isYes(node, 'recurringDose'),
    season: season && textOf(season, 'startDate') ? { start: dayOf(season, 'startDate', ALWAYS), end: dayOf(season, 'endDate', NEVER) } : undefined,
  };
}
