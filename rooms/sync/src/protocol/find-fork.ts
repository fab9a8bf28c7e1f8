/** Where two ends of one log part, as far as it is known: they agree up to `same`, and no further than `same` … `different - 1`. */
export interface ForkSearch {
  same: number;
  different: number;
}

/** Places asked at once: four rounds find the parting among five million records. */
const AT_ONCE = 48;

/** Where to look next; empty when the search is over. */
export function probePlaces({ same, different }: ForkSearch, atOnce = AT_ONCE): number[] {
  const open = different - same - 1;
  if (open <= 0) return [];
  const count = Math.min(open, atOnce);
  return Array.from({ length: count }, (_, index) => same + Math.floor(((index + 1) * (open + 1)) / (count + 1))).filter((seq, index, all) => seq > same && seq < different && seq !== all[index - 1]);
}

/**
 * What the hashes of both sides say.
 * @param theirs hash of each place at the other side, null where it holds none
 * @param ours as `theirs`, here
 */
export function narrowFork(search: ForkSearch, places: readonly number[], theirs: readonly (string | null)[], ours: readonly (string | null)[]): ForkSearch {
  let { same, different } = search;
  for (const [index, seq] of places.entries()) {
    const agree = theirs[index] !== null && theirs[index] !== undefined && theirs[index] === ours[index];
    if (agree) same = Math.max(same, seq);
    else different = Math.min(different, seq);
  }
  return { same, different: Math.max(different, same + 1) };
}
