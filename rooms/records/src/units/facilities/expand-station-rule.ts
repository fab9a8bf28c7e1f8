import { addDays } from '../../dates/day-number.ts';
import type { Finding } from '../../problems/finding.ts';
import { lastDayBefore2025Reform } from '../content/reform-2025.ts';
import { isWithin } from '../span.ts';
import { traceForward } from '../tracing/trace-units.ts';
import type { Unit } from '../unit.ts';
import { unitAt } from '../unit-at.ts';
import { unitNameAt } from '../unit-name-at.ts';
import type { UnitBook } from '../unit-book.ts';
import { childrenOf } from '../unit-tree.ts';
import type { FacilityDefinition, FacilityParent, StationRule } from './facility-file.ts';
import { satellitePointName, stationName } from './station-name.ts';

export interface ExpandedRule {
  facilities: (FacilityDefinition & { id: string })[];
  findings: Finding[];
}

type Relation = FacilityParent['relation'];

/** What the rule says of one new commune: who of the old ones came to it. */
interface NewCommune {
  unit: Unit;
  /** Old communes of the district in it; `whole` when they came undivided. */
  members: { old: Unit; whole: boolean }[];
}

function parent(relation: Relation, unit: string, from: string | null, to: string | null): FacilityParent {
  return { relation, unit, from, to, unverified: true };
}

const stationCode = (rule: StationRule, commune: Unit): string => `${rule.province}-TYT-${commune.code}`;
const oldStationId = (rule: StationRule, commune: Unit): string => `station-${stationCode(rule, commune)}`;

/** Ends in the year when the commune took over another's code: then another's station had this one's code as well. */
function newStationId(rule: StationRule, commune: Unit): string {
  const own = rule.codes[commune.code];
  if (own !== undefined) return `station-${own}`;
  const id = oldStationId(rule, commune);
  return commune.id === `commune-${commune.code}` ? id : `${id}-${rule.newFrom.slice(0, 4)}`;
}

/**
 * A station of an old commune: until the day before the new stations begin, and on where the commune itself went on.
 * Its centre is its parent in everything until that day.
 */
function oldStation(rule: StationRule, commune: Unit): FacilityDefinition & { id: string } {
  const lastOldDay = addDays(rule.newFrom, -1);
  const goesOn = commune.to === null;
  const to = goesOn ? null : lastOldDay;
  const relations: Relation[] = ['professional', 'reporting', 'finance'];
  return {
    id: oldStationId(rule, commune),
    type: 'station',
    code: stationCode(rule, commune),
    names: [{ name: stationName(unitNameAt(commune, lastDayBefore2025Reform)), from: commune.from, to }],
    from: commune.from,
    to,
    ground: { type: 'commune', code: commune.code, on: lastDayBefore2025Reform },
    parents: [
      ...relations.map((relation) => ({ ...parent(relation, rule.centre, commune.from, lastOldDay), unverified: false })),
      ...(goesOn ? newStationParents(rule, commune, true) : []),
    ],
    predecessors: [],
    aliases: [],
    unverified: true,
  };
}

/** One parent after another by one relation: each until its last day (null: for good), the first from `from`. */
function inTurn(relation: Relation, from: string, turns: readonly (readonly [unit: string, until: string | null])[]): FacilityParent[] {
  const parents: FacilityParent[] = [];
  let start: string | null = from;
  for (const [unit, until] of turns) {
    if (start === null || (until !== null && until < start)) continue;
    parents.push(parent(relation, unit, start, until));
    start = until === null ? null : addDays(until, 1);
  }
  return parents;
}

/**
 * The parents of a new station. The centre guides it as long as the centre lasts, and collects its figures and pays for
 * it until the commune's committee takes it over (TT 43/2025/TT-BYT: from 1 January 2026); then the committee pays and
 * the figures go to the department of health. Without the centre the department stands in its place.
 */
function newStationParents(rule: StationRule, commune: Unit, underCentre: boolean): FacilityParent[] {
  const beforeCommune = addDays(rule.communeFrom, -1);
  const centreEnds = underCentre ? rule.centreUntil : addDays(rule.newFrom, -1);
  const centrePays = centreEnds === null || centreEnds > beforeCommune ? beforeCommune : centreEnds;
  const { centre, department, newFrom } = rule;
  return [
    ...inTurn('professional', newFrom, [[centre, centreEnds], [department, null]]),
    ...inTurn('reporting', newFrom, [[centre, centrePays], [department, null]]),
    ...inTurn('finance', newFrom, [[centre, centrePays], [department, beforeCommune], [commune.id, null]]),
  ];
}

function newStation(rule: StationRule, book: UnitBook, { unit, members }: NewCommune): FacilityDefinition & { id: string } {
  const own = rule.codes[unit.code];
  const edges = members.flatMap(({ old }) => {
    const part = traceForward(book, old, lastDayBefore2025Reform, rule.newFrom).parts.get(unit.id);
    if (part === undefined) return [];
    const share = Math.round(part.weight * 1e6) / 1e6;
    const edge = { unit: oldStationId(rule, old), date: rule.newFrom, share, estimated: part.estimated };
    return [rule.instrument === undefined ? edge : { ...edge, instrument: rule.instrument }];
  });
  const predecessors = (book.tookOver.get(unit.id) ?? []).map((edge) => edge.fromId);
  const foreign = predecessors.some((id) => !members.some(({ old }) => old.id === id));
  return {
    id: newStationId(rule, unit),
    type: 'station',
    code: own ?? stationCode(rule, unit),
    names: [{ name: stationName(unitNameAt(unit, rule.newFrom)), from: rule.newFrom, to: null }],
    from: rule.newFrom,
    to: null,
    ground: { type: 'commune', code: unit.code, on: rule.newFrom },
    parents: newStationParents(rule, unit, !foreign),
    predecessors: edges,
    aliases: own === undefined ? [] : [stationCode(rule, unit)],
    unverified: true,
  };
}

/** A former station that is now a point of the new one: it stands where it stood. */
function satellitePoint(rule: StationRule, old: Unit, commune: Unit, station: string): FacilityDefinition & { id: string } {
  const code = `${rule.province}-DT-${old.code}`;
  const relations: Relation[] = ['professional', 'reporting', 'finance'];
  return {
    id: `satellite-point-${code}`,
    type: 'satellite-point',
    code,
    names: [{ name: satellitePointName(unitNameAt(old, lastDayBefore2025Reform)), from: rule.newFrom, to: null }],
    from: rule.newFrom,
    to: null,
    ground: { type: 'commune', code: commune.code, on: rule.newFrom },
    parents: relations.map((relation) => parent(relation, station, rule.newFrom, null)),
    predecessors: [],
    aliases: [],
    unverified: true,
  };
}

function groupByNewCommune(book: UnitBook, rule: StationRule, communes: readonly Unit[]): Map<string, NewCommune> {
  const groups = new Map<string, NewCommune>();
  for (const old of communes) {
    const { parts } = traceForward(book, old, lastDayBefore2025Reform, rule.newFrom);
    for (const id of parts.keys()) {
      const unit = book.units.get(id);
      if (unit === undefined || !isWithin(unit, rule.newFrom)) continue;
      const group = groups.get(id) ?? { unit, members: [] };
      group.members.push({ old, whole: parts.size === 1 });
      groups.set(id, group);
    }
  }
  return groups;
}

/**
 * The stations of one district, before and after. The new station is taken to sit where the old one with the commune's
 * code sat; every other former station that came whole becomes a satellite point. Where a commune was divided, no source
 * says in which part its station stands: no point is made, and a finding says so.
 */
export function expandStationRule(book: UnitBook, rule: StationRule): ExpandedRule {
  const district = unitAt(book, rule.district, lastDayBefore2025Reform, 'district');
  if (district === undefined) {
    return { facilities: [], findings: [{ code: 'unit.unknown-code', severity: 'error', facts: { code: rule.district } }] };
  }
  const communes = childrenOf(book, district.id, lastDayBefore2025Reform, 'administrative');
  const facilities = communes.map((commune) => oldStation(rule, commune));
  const divided = new Map<string, Unit>();
  for (const group of groupByNewCommune(book, rule, communes).values()) {
    if (group.members.some(({ old }) => old.id === group.unit.id)) continue;
    const station = newStation(rule, book, group);
    facilities.push(station);
    for (const { old, whole } of group.members) {
      if (old.code === group.unit.code) continue;
      if (whole) facilities.push(satellitePoint(rule, old, group.unit, station.id));
      else divided.set(old.id, old);
    }
  }
  const findings = [...divided.values()].map((old): Finding => {
    const facts = { unit: old.id, date: rule.newFrom };
    return { code: 'unit.no-successor', severity: 'information', field: oldStationId(rule, old), facts };
  });
  return { facilities, findings };
}
