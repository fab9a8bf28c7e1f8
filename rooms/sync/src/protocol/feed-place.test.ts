import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEED_START, type FeedPlace, rememberPlace } from './feed-place.ts';

const walk = (steps: readonly number[]): FeedPlace[] => {
  let places: FeedPlace[] = [FEED_START];
  let n = 0;
  for (const step of steps) places = rememberPlace(places, { n: (n += step), mark: n * 7, within: 0 });
  return places;
};

describe('places a site remembers of its parent’s feed', () => {
  it('are newest first, few, and always hold the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 400 }), (steps) => {
        const places = walk(steps);
        expect(places.length).toBeLessThanOrEqual(32);
        expect(places.at(-1)).toEqual(FEED_START);
        expect(places[0]!.n).toBe(steps.reduce((a, b) => a + b, 0));
        for (const [index, place] of places.slice(1).entries()) expect(place.n).toBeLessThan(places[index]!.n);
      }),
    );
  });

  it('let a parent that lost its last rows go on from not much before', () => {
    const places = walk(Array.from({ length: 10_000 }, () => 1));
    for (const lost of [1, 10, 60, 400, 3000]) {
      const common = places.find((place) => place.n <= 10_000 - lost)!;
      expect(10_000 - lost - common.n).toBeLessThan(3 * lost);
    }
  });
});
