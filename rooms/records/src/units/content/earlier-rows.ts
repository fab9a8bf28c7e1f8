import { addDays } from '../../dates/day-number.ts';
import type { UnitName } from '../unit.ts';
import type { CsvRow } from './parse-csv.ts';
import type { UnitContent } from './unit-content.ts';
import type { UnitDraft } from './unit-draft.ts';

const cache = new WeakMap<readonly CsvRow[], Map<string, CsvRow[]>>();

/** Rows of a table by type and code, in the order of their last day; made once for each table. */
function rowsOf(table: readonly CsvRow[], draft: UnitDraft): readonly CsvRow[] {
  let index = cache.get(table);
  if (index === undefined) {
    index = new Map();
    for (const row of [...table].sort((a, b) => ((a['to'] ?? '') < (b['to'] ?? '') ? -1 : 1))) {
      const key = `${row['type']} ${row['code']}`;
      index.set(key, [...(index.get(key) ?? []), row]);
    }
    cache.set(table, index);
  }
  return index.get(`${draft.type} ${draft.code}`) ?? [];
}

/** Puts the names a unit had until some day (`earlier-names.csv`) before the one of its list. */
export function setEarlierNames(draft: UnitDraft, content: UnitContent): void {
  const listed = draft.names[0];
  if (listed === undefined) return;
  const names: UnitName[] = [];
  let from = draft.from;
  for (const { name = '', to = '' } of rowsOf(content.tables['earlier-names.csv'], draft)) {
    if (draft.to !== null && to >= draft.to) continue;
    names.push({ name, from, to });
    from = addDays(to, 1);
  }
  draft.names = [...names, { ...listed, from }];
}

/** The parents a unit had until some day (`earlier-parents.csv`): code of the parent and its last day as such. */
export function earlierParentsOf(draft: UnitDraft, content: UnitContent): { parent: string; to: string }[] {
  return rowsOf(content.tables['earlier-parents.csv'], draft).map(({ parent = '', to = '' }) => ({ parent, to }));
}
