import { expect, test } from 'vitest';
import { listDropped } from './list-dropped.ts';

const file = (path: string) => ({ isFile: true, fullPath: `/${path}`, file: (give: (file: File) => void) => give(new File(['x'], path.split('/').at(-1) ?? '')) });

/** A folder as a browser hands it out: a hundred entries a time, then an empty list. */
const folder = (inside: object[]) => ({
  isFile: false,
  createReader: () => {
    let given = 0;
    return {
      readEntries: (give: (entries: object[]) => void) => {
        give(inside.slice(given, given + 100));
        given += 100;
      },
    };
  },
});

const dropped = (entries: (object | null)[]) => entries.map((entry) => ({ webkitGetAsEntry: () => entry })) as unknown as DataTransferItemList;

test('a dropped folder of 250 claims gives all of them, with their paths', async () => {
  const claims = Array.from({ length: 250 }, (_, n) => file(`thang 10/HS_${n}.xml`));
  const found = await listDropped(dropped([folder([folder(claims), file('thang 10/ghi chu.txt')])]));
  expect(found).toHaveLength(251);
  expect(found.map((one) => one.path)).toContain('thang 10/HS_249.xml');
  expect(found.every((one) => one.file instanceof File)).toBe(true);
});

test('dropped text is no file', async () => {
  expect(await listDropped(dropped([null, file('a.xml')]))).toHaveLength(1);
});
