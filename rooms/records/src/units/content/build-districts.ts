import { setEarlierNames } from './earlier-rows.ts';
import { lastDayBefore2025Reform } from './reform-2025.ts';
import type { UnitContent } from './unit-content.ts';
import { type DraftShelf, addParentByCode } from './unit-draft.ts';

/**
 * The districts: those that the arrangement of 2024-2025 ended, and the 696 of the last day.
 * One that took over the code of a merged or divided district is a new unit and has a first day in the list.
 */
export function buildDistricts(shelf: DraftShelf, content: UnitContent): void {
  for (const { code = '', name = '', province = '', to = '' } of content.tables['districts-ended-2024.csv']) {
    const draft = shelf.add('district', code, { from: null, to }, name);
    addParentByCode(shelf, draft, 'province', province, draft);
  }
  for (const { code = '', name = '', province = '', from = '' } of content.tables['districts-2025-06-30.csv']) {
    const draft = shelf.add('district', code, { from: from === '' ? null : from, to: lastDayBefore2025Reform }, name);
    if (from === '') setEarlierNames(draft, content);
    addParentByCode(shelf, draft, 'province', province, draft);
  }
}
