import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForkSearch, narrowFork, probePlaces } from './find-fork.ts';

const hashes = (side: string, parting: number, end: number) => (seq: number): string | null => (seq > end ? null : seq <= parting ? `same-${seq}` : `${side}-${seq}`);

describe('looking for where two ends of a log part', () => {
  it('finds it in at most four rounds among five million records', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(1000), fc.nat(1000), (parting, ours, theirs) => {
        const here = hashes('ours', parting, parting + ours);
        const there = hashes('theirs', parting, parting + theirs);
        let search: ForkSearch = { same: 0, different: Math.min(parting + ours, parting + theirs) + 1 };
        let rounds = 0;
        for (let places = probePlaces(search); places.length > 0; places = probePlaces(search)) {
          search = narrowFork(search, places, places.map(there), places.map(here));
          rounds += 1;
        }
        expect(search.same).toBe(parting);
        expect(rounds).toBeLessThanOrEqual(4);
      }),
    );
  });
});
