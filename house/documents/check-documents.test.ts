import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkDecisions, checkDocuments } from './check-documents.ts';

const paths = new Set(['README.md', 'docs/a.md', 'docs/pictures/x.png', 'rooms/a/src/b.ts', 'content/plans/c.yaml']);
const says = (text: string, path = 'docs/a.md') => checkDocuments(plantTree({ [path]: text }), paths).wrongs.map((wrong) => `${wrong.line} ${wrong.says}`);

describe('The guard of the documents', () => {
  it.each([
    ['a link to a file', '[here](../README.md) and [there](pictures/x.png)'],
    ['a link into a file', '[here](../README.md#top)'],
    ['a link to elsewhere', '[law](https://example.org/x) [mail](mailto:a@b.c) [up](#top)'],
    ['a path', 'see `rooms/a/src/b.ts`, `rooms/a/`, `content/plans/*.yaml` and `rooms/*/src`'],
    ['words in backticks', '`npm test` and `records` and `rooms of a house`'],
  ])('is content with %s', (_, text) => {
    expect(says(text)).toEqual([]);
  });

  it.each([
    ['a link', 'one\n[here](../LOST.md)', '2 names LOST.md'],
    ['a picture', '![x](pictures/lost.png)', '1 names docs/pictures/lost.png'],
    ['a path', 'see `rooms/a/src/lost.ts`', '1 names rooms/a/src/lost.ts'],
    ['a folder', 'see `rooms/lost/`', '1 names rooms/lost/'],
    ['a pattern', 'see `content/lost/*.yaml`', '1 names content/lost/*.yaml'],
  ])('finds %s that leads nowhere', (_, text, expected) => {
    expect(says(text)).toEqual([expect.stringContaining(expected)]);
  });

  it('looks at nothing where nothing is said', () => {
    expect(checkDocuments(plantTree({ 'docs/a.md': 'words' }), paths).looked).toBe(0);
  });
});

describe('The guard of the decisions', () => {
  const decision = (number: number) => `# ${number}. Title\n\n**Context.** a\n\n**Decision.** b\n\n**Status.** c\n\n**Consequences.** d\n`;
  const check = (files: Record<string, string>) => checkDecisions(plantTree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`docs/decisions/${name}`, text])))).wrongs;

  it('is content with numbered decisions that say everything', () => {
    expect(check({ '0001-a.md': decision(1), '0002-b.md': decision(2) })).toEqual([]);
  });

  it('finds a gap, a wrong title, a missing part', () => {
    expect(check({ '0001-a.md': decision(1), '0003-b.md': decision(3) })).toHaveLength(2);
    expect(check({ '0001-a.md': decision(2) })).toHaveLength(1);
    expect(check({ '0001-a.md': decision(1).replace('**Status.**', 'Status') })).toEqual([expect.objectContaining({ says: expect.stringContaining('Status') })]);
  });
});
