import type { Finding } from '../problems/finding.ts';
import { compareSpans, overlapOf } from './span.ts';
import { MILLION, millionthsOf } from './share.ts';
import type { Span, Unit, UnitRelation } from './unit.ts';
import { unitRelations } from './unit.ts';
import type { UnitBook } from './unit-book.ts';

const error = (code: string, facts: Record<string, string | number>): Finding => ({ code, severity: 'error', facts });

function checkDates(unit: Unit): Finding[] {
  const spans: Span[] = [unit, ...unit.names, ...unit.parents];
  const reversed = spans.find(({ from, to }) => from !== null && to !== null && from > to);
  return reversed === undefined
    ? []
    : [error('unit.dates-reversed', { unit: unit.id, from: reversed.from ?? '', to: reversed.to ?? '' })];
}

/** The first day from which two of the spans are in force at once. */
function firstOverlap(spans: readonly Span[]): string | null {
  const inOrder = [...spans].sort(compareSpans);
  for (const [index, span] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next === undefined) return null;
    const both = overlapOf(span, next);
    if (both !== null) return both.from ?? '0001-01-01';
  }
  return null;
}

function checkParents(book: UnitBook, unit: Unit): Finding[] {
  const findings: Finding[] = [];
  for (const { parentId, from, to } of unit.parents) {
    const parent = book.units.get(parentId);
    if (parent === undefined) {
      findings.push(error('unit.parent-unknown', { unit: unit.id, parent: parentId }));
      continue;
    }
    const days = overlapOf(unit, { from, to });
    const both = days === null ? null : overlapOf(days, parent);
    if (days !== null && (both === null || both.from !== days.from || both.to !== days.to)) {
      const date = both === null || both.from !== days.from ? (days.from ?? '0001-01-01') : (days.to ?? '9999-12-31');
      findings.push(error('unit.parent-not-valid-at-date', { unit: unit.id, parent: parentId, date }));
    }
  }
  for (const relation of unitRelations) {
    const date = firstOverlap(unit.parents.filter((each) => each.relation === relation));
    if (date !== null) findings.push(error('unit.dates-overlap', { unit: unit.id, date }));
  }
  return findings;
}

/** Units that stand above themselves on some day by one relation: a walk up that meets its start. */
function checkCircles(book: UnitBook, relation: UnitRelation): Finding[] {
  const done = new Set<string>();
  const findings: Finding[] = [];
  const climb = (unit: Unit, days: Span, path: Set<string>): boolean => {
    if (path.has(unit.id)) return true;
    if (done.has(unit.id)) return false;
    path.add(unit.id);
    for (const each of unit.parents) {
      const both = each.relation === relation ? overlapOf(days, each) : null;
      const parent = both === null ? undefined : book.units.get(each.parentId);
      if (both !== null && parent !== undefined && climb(parent, both, path)) return true;
    }
    path.delete(unit.id);
    return false;
  };
  for (const unit of book.units.values()) {
    if (climb(unit, unit, new Set())) findings.push(error('unit.parents-in-circle', { unit: unit.id }));
    else done.add(unit.id);
  }
  return findings;
}

/** Codes of one type that two units have at once; several units of one code in turn are as it should be. */
function checkCodes(book: UnitBook): Finding[] {
  const findings: Finding[] = [];
  for (const units of book.byCode.values()) {
    if (units.length < 2) continue;
    for (const type of new Set(units.map((unit) => unit.type))) {
      const same = units.filter((unit) => unit.type === type);
      const date = firstOverlap(same);
      if (date !== null) findings.push(error('unit.dates-overlap', { unit: same.map(({ id }) => id).join(', '), date }));
    }
  }
  return findings;
}

function checkLineage(book: UnitBook): Finding[] {
  const findings: Finding[] = [];
  for (const [id, edges] of book.handedOver) {
    for (const date of new Set(edges.map((edge) => edge.date))) {
      const sum = edges.reduce((total, edge) => (edge.date === date ? total + millionthsOf(edge.share) : total), 0);
      const to = book.units.get(id)?.to ?? null;
      const goesOn = to === null || to >= date;
      if (goesOn ? sum > MILLION : sum !== MILLION) {
        findings.push(error('unit.lineage-shares', { unit: id, sum: sum / MILLION }));
      }
    }
    for (const edge of edges) {
      if (!book.units.has(edge.fromId) || !book.units.has(edge.toId)) {
        findings.push(error('unit.lineage-unknown', { unit: edge.toId, predecessor: edge.fromId }));
      }
    }
  }
  return findings;
}

/**
 * What contradicts itself in a book: reversed or overlapping days, parents that do not exist on all the days they are
 * given for, circles, two units with one code at once, shares that do not sum to 1, lineage to nowhere.
 */
export function checkUnitBook(book: UnitBook): Finding[] {
  const units = [...book.units.values()];
  return [
    ...units.flatMap(checkDates),
    ...units.flatMap((unit) => checkParents(book, unit)),
    ...unitRelations.flatMap((relation) => checkCircles(book, relation)),
    ...checkCodes(book),
    ...checkLineage(book),
  ];
}
