import type { UnitLineage } from '../unit.ts';
import { setEarlierNames } from './earlier-rows.ts';
import { firstDayOf2025Reform, lastDayBefore2025Reform } from './reform-2025.ts';
import type { UnitContent } from './unit-content.ts';
import { type DraftShelf, addParentByCode } from './unit-draft.ts';

const open = { from: null, to: null };
const before = { from: null, to: lastDayBefore2025Reform };
const after = { from: firstDayOf2025Reform, to: null };

/**
 * The nation, the 63 provinces until 30 June 2025 and the 34 since. A province that was not merged goes on as the same
 * unit; one that was is followed by a new unit even where it keeps the code.
 */
export function buildProvinces(shelf: DraftShelf, content: UnitContent): UnitLineage[] {
  shelf.add('nation', 'VN', open, 'Việt Nam', 'nation-vn');
  const continuing = new Set<string>();
  for (const { code, predecessors } of content.tables['provinces-2025-07-01.csv']) {
    if (code !== undefined && predecessors === code) continuing.add(code);
  }
  for (const { code = '', name = '' } of content.tables['provinces-2025-06-30.csv']) {
    const draft = shelf.add('province', code, continuing.has(code) ? open : before, name);
    setEarlierNames(draft, content);
    addParentByCode(shelf, draft, 'nation', 'VN', draft);
  }
  const instruments = new Map(
    content.tables['instruments-2025-07-01.csv'].map((row) => [row['province'], row['province_instrument']]),
  );
  const lineage: UnitLineage[] = [];
  for (const { code = '', name = '', predecessors = '' } of content.tables['provinces-2025-07-01.csv']) {
    if (continuing.has(code)) continue;
    const draft = shelf.add('province', code, after, name);
    addParentByCode(shelf, draft, 'nation', 'VN', draft);
    const instrument = instruments.get(code);
    for (const predecessor of predecessors.split(';')) {
      const old = shelf.at('province', predecessor, lastDayBefore2025Reform);
      const edge = { fromId: old?.id ?? `province-${predecessor}`, toId: draft.id, date: firstDayOf2025Reform };
      lineage.push({ ...edge, share: 1, estimated: false, ...(instrument ? { instrument } : {}) });
    }
  }
  return lineage;
}
