import { overlapOf } from '../span.ts';
import type { Span, Unit, UnitName, UnitParent, UnitType } from '../unit.ts';

/** A unit while the book is being made: names and parents may still be added. */
export interface UnitDraft {
  id: string;
  type: UnitType;
  code: string;
  from: string | null;
  to: string | null;
  names: UnitName[];
  parents: UnitParent[];
  unverified?: true;
}

/** Drafts by type and code, so that a parent's code can be resolved on any day. */
export class DraftShelf {
  readonly all: UnitDraft[] = [];
  readonly #byCode = new Map<string, UnitDraft[]>();
  readonly #ids = new Set<string>();

  /**
   * Puts a new unit on the shelf. Its id is `<type>-<code>`; when that is taken, the year it begins is added
   * (and, should that be taken too, the whole day): an id never means two units.
   */
  add(type: UnitType, code: string, span: Span, name: string, id?: string): UnitDraft {
    // join makes a flat text; a template would keep its two parts as well (1 MB over the country).
    const plain = [type, code].join('-');
    const withYear = span.from === null ? plain : [plain, span.from.slice(0, 4)].join('-');
    const free = [id ?? plain, withYear, `${plain}-${span.from ?? '0'}`].find((each) => !this.#ids.has(each));
    const draft: UnitDraft = {
      id: free ?? plain,
      type,
      code,
      from: span.from,
      to: span.to,
      names: [{ name, from: span.from, to: span.to }],
      parents: [],
    };
    this.#ids.add(draft.id);
    this.all.push(draft);
    const key = `${type} ${code}`;
    const same = this.#byCode.get(key);
    if (same === undefined) this.#byCode.set(key, [draft]);
    else same.push(draft);
    return draft;
  }

  /** The unit of a type that has the code on a day. */
  at(type: UnitType, code: string, date: string): UnitDraft | undefined {
    return this.during(type, code, { from: date, to: date })[0];
  }

  /** The units of a type that have the code at some time within the span. */
  during(type: UnitType, code: string, span: Span): UnitDraft[] {
    return (this.#byCode.get(`${type} ${code}`) ?? []).filter((draft) => overlapOf(draft, span) !== null);
  }
}

/** Adds an administrative parent known by its code, once for each unit that had the code within the span. */
export function addParentByCode(shelf: DraftShelf, draft: UnitDraft, type: UnitType, code: string, span: Span): boolean {
  let found = false;
  for (const parent of shelf.during(type, code, span)) {
    const days = overlapOf(parent, span);
    if (days === null) continue;
    draft.parents.push({ relation: 'administrative', parentId: parent.id, from: days.from, to: days.to });
    found = true;
  }
  return found;
}

/** A finished unit. The lists are copied: one that grew holds 17 places for its one entry (3 MB over the country). */
export function finishDraft(draft: UnitDraft): Unit {
  const { id, type, code, from, to, unverified } = draft;
  const unit = { id, type, code, from, to, names: draft.names.slice(), parents: draft.parents.slice() };
  return unverified === true ? { ...unit, unverified } : unit;
}
