import type { ParkedItem } from '@tuyen/contract';

export interface ParkedGroup {
  code: string;
  items: ParkedItem[];
}

/** Parked entries by their reason, the most frequent first: one cause explains hundreds. */
export function groupParked(items: readonly ParkedItem[]): ParkedGroup[] {
  const groups = new Map<string, ParkedItem[]>();
  for (const item of items) groups.set(item.code, [...(groups.get(item.code) ?? []), item]);
  return [...groups].map(([code, list]) => ({ code, items: list })).sort((a, b) => b.items.length - a.items.length);
}
