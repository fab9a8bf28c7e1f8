import { addDays } from '../../dates/day-number.ts';
import { isWithin } from '../span.ts';
import type { Unit, UnitLineage } from '../unit.ts';
import type { UnitBook } from '../unit-book.ts';

/** Where the whole of a unit (1) lies on another day. */
export interface UnitTrace {
  /** Part of the whole in each unit of that day. */
  parts: Map<string, { weight: number; estimated: boolean }>;
  /** Units whose further way no source tells, with the part that ends there. */
  lost: { id: string; weight: number }[];
}

function addPart(trace: UnitTrace, id: string, weight: number, estimated: boolean): void {
  const part = trace.parts.get(id);
  if (part === undefined) trace.parts.set(id, { weight, estimated });
  else {
    part.weight += weight;
    part.estimated ||= estimated;
  }
}

/** The lineage of the first day after `after` (not after `until`) on which a unit handed something over. */
function nextStep(edges: readonly UnitLineage[] | undefined, after: string, until: string): UnitLineage[] {
  const first = edges?.find((edge) => edge.date > after && edge.date <= until);
  return first === undefined ? [] : (edges ?? []).filter((edge) => edge.date === first.date);
}

/** Below this part of a unit nothing is followed: a thousandth of the smallest share that can be written. */
const NOTHING = 1e-9;

/** Follows a unit from a day to a later one, along what was handed over on the way. */
export function traceForward(book: UnitBook, unit: Unit, from: string, to: string): UnitTrace {
  const trace: UnitTrace = { parts: new Map(), lost: [] };
  const follow = (current: Unit, weight: number, after: string, estimated: boolean): void => {
    const step = nextStep(book.handedOver.get(current.id), after, to);
    const date = step[0]?.date;
    if (date === undefined) {
      if (isWithin(current, to)) addPart(trace, current.id, weight, estimated);
      else trace.lost.push({ id: current.id, weight });
      return;
    }
    let rest = 1;
    for (const edge of step) {
      const next = book.units.get(edge.toId);
      rest -= edge.share;
      if (next !== undefined) follow(next, weight * edge.share, date, estimated || edge.estimated);
    }
    if (rest <= NOTHING) return;
    if (isWithin(current, date)) follow(current, weight * rest, date, estimated || step.some((edge) => edge.estimated));
    else trace.lost.push({ id: current.id, weight: weight * rest });
  };
  follow(unit, 1, from, false);
  return trace;
}

/** The lineage of the last day not after `until` (and after `from`) on which a unit took something over. */
function stepBefore(edges: readonly UnitLineage[] | undefined, from: string, until: string): UnitLineage[] {
  const last = edges?.findLast((edge) => edge.date <= until && edge.date > from);
  return last === undefined ? [] : (edges ?? []).filter((edge) => edge.date === last.date);
}

/** What a unit kept for itself on the day it handed something over: 1 when it handed over nothing. */
function keptShare(book: UnitBook, unit: Unit, date: string): number {
  const edges = book.handedOver.get(unit.id) ?? [];
  return edges.reduce((rest, edge) => (edge.date === date ? rest - edge.share : rest), 1);
}

/**
 * Follows a unit from a day back to an earlier one. The sources give no population of the old units: each predecessor
 * counts by the share of it that was handed over, as if all had been of equal size, and a unit with several is estimated.
 */
export function traceBackward(book: UnitBook, unit: Unit, from: string, to: string): UnitTrace {
  const trace: UnitTrace = { parts: new Map(), lost: [] };
  const follow = (current: Unit, weight: number, until: string, estimated: boolean): void => {
    const step = stepBefore(book.tookOver.get(current.id), to, until);
    const date = step[0]?.date;
    if (date === undefined) {
      if (isWithin(current, to)) addPart(trace, current.id, weight, estimated);
      else trace.lost.push({ id: current.id, weight });
      return;
    }
    const sources = step.flatMap((edge) => {
      const source = book.units.get(edge.fromId);
      return source === undefined ? [] : [{ source, size: edge.share }];
    });
    const existed = current.from === null || current.from < date;
    const kept = existed ? keptShare(book, current, date) : 0;
    if (kept > NOTHING) sources.push({ source: current, size: kept });
    const total = sources.reduce((sum, { size }) => sum + size, 0);
    const dayBefore = addDays(date, -1);
    for (const { source, size } of sources) follow(source, (weight * size) / total, dayBefore, estimated || sources.length > 1);
  };
  follow(unit, 1, from, false);
  return trace;
}
