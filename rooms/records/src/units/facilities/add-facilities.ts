import type { Finding } from '../../problems/finding.ts';
import { overlapOf } from '../span.ts';
import type { Unit, UnitAlias, UnitLineage, UnitParent } from '../unit.ts';
import { unitAt } from '../unit-at.ts';
import { type UnitBook, makeUnitBook } from '../unit-book.ts';
import { expandStationRule } from './expand-station-rule.ts';
import type { FacilityDefinition, FacilityFile } from './facility-file.ts';
import { parentsWithin } from './facility-parents.ts';
import { followGround } from './follow-ground.ts';

type Identified = FacilityDefinition & { id: string };

/** The ground parents of a facility within its own days, or a finding where the ground is not known. */
function groundParents(book: UnitBook, facility: Identified, findings: Finding[]): UnitParent[] {
  const { type, code, on } = facility.ground;
  const ground = unitAt(book, code, on, type);
  if (ground === undefined) {
    findings.push({ code: 'unit.not-valid-at-date', severity: 'error', field: facility.id, facts: { unit: code, date: on } });
    return [];
  }
  const way = followGround(book, ground);
  return way.flatMap((each) => {
    const days = overlapOf(facility, each);
    return days === null ? [] : [{ ...each, from: days.from, to: days.to }];
  });
}

function toUnit(book: UnitBook, facility: Identified, findings: Finding[]): Unit {
  const { id, type, code, from, to, names, parents, unverified } = facility;
  const unit: Unit = {
    id,
    type,
    code,
    from,
    to,
    names,
    parents: [...groundParents(book, facility, findings), ...parentsWithin(facility, parents)],
  };
  return unverified ? { ...unit, unverified: true } : unit;
}

/** Ids for facilities that have none: `<type>-<code>`, or with the year they begin when that is taken. */
function identify(book: UnitBook, facilities: readonly FacilityDefinition[], findings: Finding[]): Identified[] {
  const taken = new Set(book.units.keys());
  return facilities.flatMap((facility) => {
    const wanted = facility.id;
    const plain = `${facility.type}-${facility.code}`;
    const dated = facility.from === null ? plain : `${plain}-${facility.from.slice(0, 4)}`;
    const id = (wanted === undefined ? [plain, dated] : [wanted]).find((each) => !taken.has(each));
    if (id === undefined) {
      findings.push({ code: 'unit.duplicate-id', severity: 'error', facts: { unit: wanted ?? dated } });
      return [];
    }
    taken.add(id);
    return [{ ...facility, id }];
  });
}

/**
 * A new book with the facilities of a file on the ground of the old one. A facility that contradicts the book is left
 * out or stands without the parent in question; the findings of the result are only those of this step.
 */
export function addFacilities(book: UnitBook, file: FacilityFile): UnitBookWithFindings {
  const findings: Finding[] = [];
  const expanded = file.stationRules.map((rule) => expandStationRule(book, rule));
  findings.push(...expanded.flatMap((each) => each.findings));
  const facilities = identify(book, [...file.facilities, ...expanded.flatMap((each) => each.facilities)], findings);
  const units = facilities.map((facility) => toUnit(book, facility, findings));
  const lineage = facilities.flatMap(({ id, predecessors }): UnitLineage[] =>
    predecessors.map(({ unit, ...rest }) => ({ fromId: unit, toId: id, ...rest })),
  );
  const aliases = facilities.flatMap(({ id, from, to, aliases: codes }): UnitAlias[] =>
    codes.map((code) => ({ id, code, from, to })),
  );
  const next = makeUnitBook(
    [...book.units.values(), ...units],
    [...book.lineage, ...lineage],
    [...book.aliases, ...aliases],
    book.findings,
  );
  return { book: next, findings };
}

export interface UnitBookWithFindings {
  book: UnitBook;
  findings: Finding[];
}
