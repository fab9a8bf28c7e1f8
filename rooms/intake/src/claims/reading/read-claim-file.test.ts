import { describe, expect, it } from 'vitest';
import { claimSource, claimXml, fileOf } from '../../../test/claim-samples.ts';
import type { InputFile } from '../../files/input-file.ts';
import { readClaimFile } from './read-claim-file.ts';

async function readAll(file: InputFile): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const { entries } of readClaimFile(file, { encoding: 'utf-8', today: '2026-10-05' })) {
    for (const { claim, finding } of entries) read.push(finding ?? { drafts: claim.drafts, digest: claim.digest, evidence: claim.evidence() });
  }
  return read;
}

/** The same file, small enough not to be worth a thread: its size is not told. */
const asLarge = ({ name, open }: InputFile): InputFile => ({ name, open });

describe('A claim file read in a thread of its own', () => {
  const text = claimXml(Array.from({ length: 40 }, (_, n) => claimSource(n)));

  it('gives the same claims as one read on the spot, in the same order', async () => {
    const here = await readAll(fileOf('a.xml', text));
    expect(here).toHaveLength(40);
    expect(await readAll(asLarge(fileOf('a.xml', text)))).toEqual(JSON.parse(JSON.stringify(here)));
  });

  it('tells the same of a file that is cut off in the middle of a claim', async () => {
    const cut = fileOf('cut.xml', text.slice(0, text.length * 0.6));
    const here = await readAll(cut);
    expect(here.at(-1)).toMatchObject({ code: 'claim.file-cut' });
    expect(await readAll(asLarge(cut))).toEqual(JSON.parse(JSON.stringify(here)));
  });

  it('stops when whoever asked wants no more, and when the file cannot be read on', async () => {
    const pieces = readClaimFile(asLarge(fileOf('a.xml', text)), { encoding: 'utf-8', today: '2026-10-05' });
    expect((await pieces.next()).value?.entries.length).toBeGreaterThan(0);
    expect(await pieces.return(undefined)).toMatchObject({ done: true });
    const gone: InputFile = {
      name: 'gone.xml',
      open: async function* () {
        yield Buffer.from(text.slice(0, 5000));
        throw new Error('the stick was pulled out');
      },
    };
    await expect(readAll(gone)).rejects.toThrow('pulled out');
  });
});
