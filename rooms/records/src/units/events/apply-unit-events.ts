import type { Finding } from '../../problems/finding.ts';
import { checkUnitBook } from '../check-unit-book.ts';
import { MILLION, equalShares, millionthsOf } from '../share.ts';
import { isWithin } from '../span.ts';
import type { Unit, UnitParent } from '../unit.ts';
import { unitRelations } from '../unit.ts';
import { type UnitBook, makeUnitBook } from '../unit-book.ts';
import type { NewUnit, Receiver, UnitEvent, UnitEventFile } from './unit-event.ts';
import { type UnitChange, UnitWorkshop } from './unit-workshop.ts';

/** What a file of events would do, and the book it makes. */
export interface AppliedUnitEvents {
  /** The new book; the old one where anything is wrong. */
  book: UnitBook;
  /** Everything that changes, in the order of the file; also when it is refused, as far as it was understood. */
  changes: UnitChange[];
  /** Why the file cannot be applied; empty when it was. */
  findings: Finding[];
}

/** The parents that all predecessors have in common on their last day. */
function commonParents(workshop: UnitWorkshop, predecessors: readonly Unit[]): UnitParent[] {
  return unitRelations.flatMap((relation) => {
    const ids = predecessors.map(
      (unit) => unit.parents.find((each) => each.relation === relation && isWithin(each, workshop.dayBefore))?.parentId,
    );
    const [first] = ids;
    if (first === undefined || ids.some((id) => id !== first)) return [];
    return [{ relation, parentId: first, from: workshop.date, to: null }];
  });
}

function freeId(workshop: UnitWorkshop, plain: string): string {
  return workshop.find(plain) === undefined ? plain : `${plain}-${workshop.date.slice(0, 4)}`;
}

function create(workshop: UnitWorkshop, plan: NewUnit, predecessors: readonly Unit[]): Unit | undefined {
  const type = plan.type ?? predecessors[0]?.type;
  if (type === undefined) {
    workshop.refuse('unit.unknown-type', { type: '' });
    return undefined;
  }
  const given = plan.parents?.map(({ relation, unit }) => ({ relation, parentId: unit, from: workshop.date, to: null }));
  const unit: Unit = {
    id: plan.id ?? freeId(workshop, `${type}-${plan.code}`),
    type,
    code: plan.code,
    from: workshop.date,
    to: null,
    names: [{ name: plan.name, from: workshop.date, to: null }],
    parents: given ?? commonParents(workshop, predecessors),
  };
  const made = plan.unverified ? { ...unit, unverified: true as const } : unit;
  workshop.begin(made);
  return made;
}

function receive(workshop: UnitWorkshop, receiver: Receiver, predecessors: readonly Unit[]): Unit | undefined {
  return 'unit' in receiver ? workshop.receiver(receiver.unit) : create(workshop, receiver.create, predecessors);
}

function merge(workshop: UnitWorkshop, event: UnitEvent & { kind: 'merge' }, instrument: string): void {
  const units = event.units.flatMap((id) => workshop.current(id) ?? []);
  const into = receive(workshop, event.into, units);
  if (into === undefined) return;
  for (const unit of units) {
    if (unit.id === into.id) continue;
    workshop.end(unit);
    workshop.handOver(unit, into, 1, false, instrument);
  }
}

/** The shares of a division: as given when they sum to 1, equal when none is given; otherwise refused. */
function sharesOf(workshop: UnitWorkshop, event: UnitEvent & { kind: 'split' }): { share: number; estimated: boolean }[] | null {
  const given = event.into.map(({ share }) => share);
  if (given.every((share) => share === undefined)) {
    return equalShares(given.length).map((share) => ({ share, estimated: given.length > 1 }));
  }
  const sum = given.reduce<number>((total, share) => total + millionthsOf(share ?? 0), 0);
  if (sum === MILLION && given.every((share) => share !== undefined && share > 0)) {
    return event.into.map(({ share, estimated }) => ({ share: share ?? 0, estimated }));
  }
  workshop.refuse('unit.lineage-shares', { unit: event.unit, sum: sum / MILLION });
  return null;
}

function split(workshop: UnitWorkshop, event: UnitEvent & { kind: 'split' }, instrument: string): void {
  const unit = workshop.current(event.unit);
  const shares = sharesOf(workshop, event);
  if (unit === undefined || shares === null) return;
  const goesOn = event.into.some((receiver) => 'unit' in receiver && receiver.unit === unit.id);
  if (!goesOn) workshop.end(unit);
  event.into.forEach((receiver, index) => {
    if ('unit' in receiver && receiver.unit === unit.id) return;
    const part = shares[index] ?? { share: 0, estimated: true };
    const to = receive(workshop, receiver, [unit]);
    if (to !== undefined) workshop.handOver(unit, to, part.share, part.estimated, instrument);
  });
}

function apply(workshop: UnitWorkshop, event: UnitEvent, instrument: string): void {
  if (event.kind === 'merge') return merge(workshop, event, instrument);
  if (event.kind === 'split') return split(workshop, event, instrument);
  if (event.kind === 'establish') return void create(workshop, event.create, []);
  const unit = workshop.current(event.unit);
  if (unit === undefined) return;
  if (event.kind === 'rename') workshop.rename(unit, event.name);
  else if (event.kind === 'dissolve') workshop.end(unit);
  else workshop.move(unit, event.relation, event.parent);
}

/** What stood under a unit that went over whole to another stands under that one now; otherwise it must have been moved. */
function moveChildren(workshop: UnitWorkshop): void {
  for (const { unit: ended } of workshop.changes.filter(({ kind }) => kind === 'ends')) {
    const edges = workshop.lineage.filter((edge) => edge.fromId === ended);
    const heir = edges.length === 1 ? edges[0]?.toId : undefined;
    for (const { unit, parent } of workshop.childrenLeft(ended)) {
      if (heir !== undefined && heir !== unit.id) workshop.move(unit, parent.relation, heir);
      else workshop.refuse('unit.orphaned', { unit: unit.id, parent: ended, date: workshop.date });
    }
  }
}

function finish(book: UnitBook, workshop: UnitWorkshop): UnitBook {
  const units = [...book.units.values()].map((unit) => workshop.changed.get(unit.id) ?? unit);
  const added = [...workshop.changed.values()].filter((unit) => !book.units.has(unit.id));
  return makeUnitBook([...units, ...added], [...book.lineage, ...workshop.lineage], book.aliases, book.findings);
}

/**
 * Applies a file without looking at the whole book afterwards: for several files in a row, with `checkUnitBook` at the
 * end. All of it is applied, or nothing when the file itself is wrong.
 */
export function applyUnitEventsUnchecked(book: UnitBook, file: UnitEventFile): AppliedUnitEvents {
  const workshop = new UnitWorkshop(book, file.from);
  for (const [index, event] of file.events.entries()) workshop.at(`events[${index}]`, () => apply(workshop, event, file.instrument));
  moveChildren(workshop);
  const { changes, findings } = workshop;
  return { book: findings.length > 0 ? book : finish(book, workshop), changes, findings };
}

/**
 * Applies one resolution (a file of `content/units/events`) to a book: all of it, or nothing when anything is wrong or
 * the new book would contradict itself where the old one did not.
 * Pure: the result is the preview, and taking its book is the deed. Units under one that ends go to its only heir;
 * a facility or commune under a divided unit must be moved in the same file.
 */
export function applyUnitEvents(book: UnitBook, file: UnitEventFile): AppliedUnitEvents {
  const applied = applyUnitEventsUnchecked(book, file);
  if (applied.findings.length > 0) return applied;
  const before = new Set(checkUnitBook(book).map((finding) => JSON.stringify(finding)));
  const findings = checkUnitBook(applied.book).filter((finding) => !before.has(JSON.stringify(finding)));
  return { book: findings.length > 0 ? book : applied.book, changes: applied.changes, findings };
}
