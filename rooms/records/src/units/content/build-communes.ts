import { addDays } from '../../dates/day-number.ts';
import { foldVietnamese } from '../../text/fold-vietnamese.ts';
import { earlierParentsOf, setEarlierNames } from './earlier-rows.ts';
import { firstDayOf2025Reform, lastDayBefore2025Reform } from './reform-2025.ts';
import type { UnitContent } from './unit-content.ts';
import { type DraftShelf, type UnitDraft, addParentByCode } from './unit-draft.ts';

/** Codes of communes that went on unchanged: whole, alone and under the same code. */
function listContinuing(content: UnitContent): Set<string> {
  const successors = new Map<string, number>();
  const predecessors = new Map<string, number>();
  const kept = new Set<string>();
  for (const { type, old = '', new: next = '' } of content.tables['lineage-2025-07-01.csv']) {
    if (type !== 'commune') continue;
    successors.set(old, (successors.get(old) ?? 0) + 1);
    predecessors.set(next, (predecessors.get(next) ?? 0) + 1);
    if (old === next) kept.add(old);
  }
  return new Set([...kept].filter((code) => successors.get(code) === 1 && predecessors.get(code) === 1));
}

/** Its districts until 30 June 2025, the earlier ones of the arrangement of 2024-2025 first. */
function addDistricts(shelf: DraftShelf, draft: UnitDraft, district: string, content: UnitContent): void {
  let from = draft.from;
  for (const { parent, to } of earlierParentsOf(draft, content)) {
    addParentByCode(shelf, draft, 'district', parent, { from, to });
    from = addDays(to, 1);
  }
  addParentByCode(shelf, draft, 'district', district, { from, to: draft.to ?? lastDayBefore2025Reform });
}

/**
 * The name since 1 July 2025 of a commune that went on. Lists write tone marks and apostrophes in different places
 * (Hoà, Hòa; Ea H’leo, Ea H'Leo): that is no new name, and the spelling of the newer list is kept for all time.
 */
function setNameSinceReform(draft: UnitDraft, name: string): void {
  const last = draft.names.at(-1);
  if (last === undefined) return;
  const key = (text: string) => foldVietnamese(text).replace(/[^a-z0-9]/g, '');
  if (key(last.name) === key(name)) draft.names[draft.names.length - 1] = { ...last, name };
  else {
    draft.names[draft.names.length - 1] = { ...last, to: lastDayBefore2025Reform };
    draft.names.push({ name, from: firstDayOf2025Reform, to: null });
  }
}

/** The communes: the 563 ended in 2024-2025, the 10,035 of the last day before the reform, the 3,321 since. */
export function buildCommunes(shelf: DraftShelf, content: UnitContent): void {
  const continuing = listContinuing(content);
  for (const { code = '', name = '', district = '', to = '' } of content.tables['communes-ended-2024.csv']) {
    const draft = shelf.add('commune', code, { from: null, to }, name);
    addDistricts(shelf, draft, district, content);
  }
  for (const { code = '', name = '', district = '', from = '' } of content.tables['communes-2025-06-30.csv']) {
    const to = continuing.has(code) ? null : lastDayBefore2025Reform;
    const draft = shelf.add('commune', code, { from: from === '' ? null : from, to }, name);
    setEarlierNames(draft, content);
    addDistricts(shelf, draft, district, content);
  }
  for (const { code = '', name = '', province = '' } of content.tables['communes-2025-07-01.csv']) {
    const span = { from: firstDayOf2025Reform, to: null };
    const same = continuing.has(code) ? shelf.at('commune', code, firstDayOf2025Reform) : undefined;
    if (same !== undefined) setNameSinceReform(same, name);
    addParentByCode(shelf, same ?? shelf.add('commune', code, span, name), 'province', province, span);
  }
}
