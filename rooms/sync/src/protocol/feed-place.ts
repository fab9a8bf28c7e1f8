/**
 * How far a site has read its parent's feed. The mark is a number the parent drew when it wrote row `n`:
 * a parent that was restored from a backup draws others, so a place of its former life is recognised as such and never skips what came since.
 */
export interface FeedPlace {
  /** Row of the feed reached; 0 before the first. */
  n: number;
  mark: number;
  /** 0: row `n` is read whole. Else only so many of its records are. */
  within: number;
}

export const FEED_START: FeedPlace = { n: 0, mark: 0, within: 0 };

/** How far back, as a power of two. */
const scaleOf = (next: FeedPlace, place: FeedPlace): number => Math.floor(Math.log2(next.n - place.n));

/**
 * The places to remember once `next` is reached, newest first: of every scale of distance (1, 2 to 3, 4 to 7 … rows back) the nearest and the farthest,
 * and the beginning. A restored parent finds the last common one among them, and little more than what it lost is read again.
 */
export function rememberPlace(places: readonly FeedPlace[], next: FeedPlace): FeedPlace[] {
  if (next.n === 0) return [next];
  const whole = places.filter((place) => place.n > 0 && place.n < next.n && place.within === 0);
  const kept = whole.filter((place, index) => {
    const scale = scaleOf(next, place);
    const [nearer, farther] = [whole[index - 1], whole[index + 1]];
    return !nearer || !farther || scaleOf(next, nearer) !== scale || scaleOf(next, farther) !== scale;
  });
  return [next, ...kept, FEED_START];
}
