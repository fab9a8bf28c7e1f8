import type { DuePerson } from '@tuyen/contract';

/** The lines of a due list village by village, in the list's own order. */
export function groupByVillage(lines: readonly DuePerson[]): { village: string | null; lines: DuePerson[] }[] {
  const groups = new Map<string | null, DuePerson[]>();
  for (const line of lines) groups.set(line.village, [...(groups.get(line.village) ?? []), line]);
  return [...groups].map(([village, own]) => ({ village, lines: own }));
}
