import type { MappingAnswer } from '@tuyen/contract';

/** Column title → id of what it holds; null where the column is left out. */
export type Mapping = Record<string, string | null>;

export interface MappingProblems {
  /** Targets that must have a column and have none. */
  missing: MappingAnswer['targets'];
  /** Targets that two columns claim. */
  doubled: MappingAnswer['targets'];
}

/** What keeps a mapping from being used. */
export function checkMapping(targets: MappingAnswer['targets'], mapping: Mapping): MappingProblems {
  const chosen = Object.values(mapping).filter((target) => target !== null);
  return {
    missing: targets.filter((target) => target.required && !chosen.includes(target.id)),
    doubled: targets.filter((target) => chosen.filter((one) => one === target.id).length > 1),
  };
}

/** The mapping as the server takes it: only the columns that are used. */
export function usedColumns(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).filter((entry): entry is [string, string] => entry[1] !== null));
}
