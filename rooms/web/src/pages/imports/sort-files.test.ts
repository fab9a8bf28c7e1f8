import { expect, test } from 'vitest';
import { sortFiles } from './sort-files.ts';

test('spreadsheets go to the column step, claims go straight to the server, leftovers of the system stay behind', () => {
  const files = ['thang 3/HS1.xml', 'thang 3/.DS_Store', 'Dân số.XLSX', 'ds.csv', 'Thumbs.db', '__MACOSX/a.xml', 'fhir.json'].map((path) => ({ path }));
  const sorted = sortFiles(files);
  expect(sorted.tables.map((file) => file.path)).toEqual(['Dân số.XLSX', 'ds.csv']);
  expect(sorted.others.map((file) => file.path)).toEqual(['thang 3/HS1.xml', 'fhir.json']);
  expect(sorted.ignored).toBe(3);
});
