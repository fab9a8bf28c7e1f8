import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkOldBrowsers } from './check-old-browsers.ts';

const says = (text: string, path = 'rooms/web/src/a.ts') => checkOldBrowsers(plantTree({ [path]: text })).wrongs.map((wrong) => `${wrong.line} ${wrong.says}`);

describe('The guard of the old browsers', () => {
  it.each(['[3, 1].toSorted();', "list['toReversed']();", 'Object.groupBy(a, b);', 'Promise.withResolvers();', '/[a--b]/v.test(c);', 'export const a = (x: Set<1>) => x.isSubsetOf(y);'])('finds %s', (text) => {
    expect(says(text)).toEqual([expect.stringMatching(/^1 .*missing in Chromium 109/)]);
  });

  it.each(['[3, 1].slice().sort();', 'list.at(-1); list.findLast(f);', 'structuredClone(a);', '/[a-b]/gu.test(c);', '// toSorted is missing', 'units.union(other);'])('is content with %s', (text) => {
    expect(says(text)).toEqual([]);
  });

  it('looks at the pure rooms too, and not at the server nor at tests', () => {
    expect(says('a.toSorted();', 'rooms/indicators/src/a.ts')).toHaveLength(1);
    expect(says('a.toSorted();', 'rooms/server/src/a.ts')).toEqual([]);
    expect(says('a.toSorted();', 'rooms/web/src/a.test.ts')).toEqual([]);
    expect(checkOldBrowsers(plantTree({})).looked).toBe(0);
  });
});
