import { addDays } from '../../dates/day-number.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Facts } from '../../problems/problem.ts';
import { isWithin, overlapOf } from '../span.ts';
import type { Span, Unit, UnitLineage, UnitName, UnitParent, UnitRelation } from '../unit.ts';
import { unitNameAt } from '../unit-name-at.ts';
import type { UnitBook } from '../unit-book.ts';

/** What applying a file changes, in words for a preview. */
export interface UnitChange {
  kind: 'begins' | 'ends' | 'renamed' | 'moved' | 'hands-over';
  unit: string;
  name: string;
  /** hands-over: the receiver; moved: the new parent, null when none. */
  other?: string | null;
  relation?: UnitRelation;
  share?: number;
  estimated?: boolean;
}

function clip<Part extends Span>(parts: readonly Part[], span: Span): Part[] {
  return parts.flatMap((part) => {
    const days = overlapOf(part, span);
    return days === null ? [] : [{ ...part, from: days.from, to: days.to }];
  });
}

/** The units of a book with the changes of one day laid over them; the book itself is not touched. */
export class UnitWorkshop {
  readonly findings: Finding[] = [];
  readonly changes: UnitChange[] = [];
  readonly lineage: UnitLineage[] = [];
  readonly changed = new Map<string, Unit>();
  readonly date: string;
  readonly dayBefore: string;
  readonly #book: UnitBook;
  #place: string | undefined;

  constructor(book: UnitBook, date: string) {
    this.#book = book;
    this.date = date;
    this.dayBefore = addDays(date, -1);
  }

  refuse(code: string, facts: Facts): void {
    this.findings.push({ code, severity: 'error', facts, ...(this.#place === undefined ? {} : { field: this.#place }) });
  }

  /** Works at a place of the file: what is refused meanwhile says so. */
  at(place: string, work: () => void): void {
    this.#place = place;
    work();
    this.#place = undefined;
  }

  find(id: string): Unit | undefined {
    return this.changed.get(id) ?? this.#book.units.get(id);
  }

  /** A unit that was in force the day before and still is, or a finding. */
  current(id: string): Unit | undefined {
    const unit = this.find(id);
    if (unit === undefined) this.refuse('unit.unknown', { unit: id });
    else if (!isWithin(unit, this.dayBefore) || !isWithin(unit, this.date)) {
      this.refuse('unit.not-valid-at-date', { unit: id, date: this.date });
    } else return unit;
    return undefined;
  }

  /** A unit that may take over: one in force, or one that an earlier event of the file began. */
  receiver(id: string): Unit | undefined {
    const begun = this.changed.get(id);
    return begun?.from === this.date && begun.to === null ? begun : this.current(id);
  }

  begin(unit: Unit): void {
    if (this.find(unit.id) !== undefined) this.refuse('unit.duplicate-id', { unit: unit.id });
    this.changed.set(unit.id, unit);
    this.changes.push({ kind: 'begins', unit: unit.id, name: unitNameAt(unit, this.date) });
  }

  /** The unit as the events before left it: one event may change a unit twice. */
  #latest(unit: Unit): Unit {
    return this.changed.get(unit.id) ?? unit;
  }

  end(before: Unit): void {
    const unit = this.#latest(before);
    const span = { from: unit.from, to: this.dayBefore };
    const ended = { ...unit, to: this.dayBefore, names: clip(unit.names, span), parents: clip(unit.parents, span) };
    this.changed.set(unit.id, ended);
    this.changes.push({ kind: 'ends', unit: unit.id, name: unitNameAt(unit, this.dayBefore) });
  }

  rename(before: Unit, name: string): void {
    const unit = this.#latest(before);
    const kept = clip(unit.names, { from: unit.from, to: this.dayBefore });
    const names: UnitName[] = [...kept, { name, from: this.date, to: unit.to }];
    this.changed.set(unit.id, { ...unit, names });
    this.changes.push({ kind: 'renamed', unit: unit.id, name });
  }

  move(before: Unit, relation: UnitRelation, parentId: string | null): void {
    const unit = this.#latest(before);
    const others = unit.parents.filter((each) => each.relation !== relation);
    const kept = clip(unit.parents.filter((each) => each.relation === relation), { from: null, to: this.dayBefore });
    const added: UnitParent[] = parentId === null ? [] : [{ relation, parentId, from: this.date, to: unit.to }];
    this.changed.set(unit.id, { ...unit, parents: [...others, ...kept, ...added] });
    this.changes.push({ kind: 'moved', unit: unit.id, name: unitNameAt(unit, this.date), relation, other: parentId });
  }

  handOver(from: Unit, to: Unit, share: number, estimated: boolean, instrument: string): void {
    this.lineage.push({ fromId: from.id, toId: to.id, date: this.date, share, estimated, instrument });
    const name = unitNameAt(from, this.dayBefore);
    this.changes.push({ kind: 'hands-over', unit: from.id, name, other: to.id, share, estimated });
  }

  /** Units, changed or not, that have the given one as a parent on the day itself. */
  childrenLeft(id: string): { unit: Unit; parent: UnitParent }[] {
    const known = new Set([...(this.#book.children.get(id) ?? []).map((unit) => unit.id), ...this.changed.keys()]);
    return [...known].flatMap((childId) => {
      const unit = this.find(childId);
      if (unit === undefined || !isWithin(unit, this.date)) return [];
      const parents = unit.parents.filter((each) => each.parentId === id && isWithin(each, this.date));
      return parents.map((parent) => ({ unit, parent }));
    });
  }
}
