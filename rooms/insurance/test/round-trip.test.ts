import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimTables, type Standard, checkTable, claimDigest, claimToDrafts, composeClaim, formatEnvelope, listTables, parseClaim, standards } from '../src/index.ts';
import { arbitrarySource, lastDay } from './arbitrary-source.ts';
import { expectDescribed, readFile } from './read-file.ts';

const options = { facility: '01234', madeOn: '2025-03-31' };
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Any text XML can hold. */
const text = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\r', '\n', 'a\r\nb', ']]>', '&amp;', '<![CDATA[', '\ufeff', 'Nguyễn', '😀') })
  .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

function arbitraryTables(standard: Standard): fc.Arbitrary<ClaimTables> {
  const shapes = [...listTables(standard).values()].filter(({ root, name }) => root !== null && name !== 'XML0');
  const rows = shapes.map(({ fields, row }) => {
    const one = fc.record(Object.fromEntries(fields.map(({ name }) => [name, name === 'MA_LK' ? fc.constant('LK') : text])));
    return fc.array(one, { minLength: 1, maxLength: row === null ? 1 : 2 });
  });
  return fc.tuple(fc.subarray(shapes.map(({ name }) => name).filter((name) => name !== 'XML1')), fc.tuple(...rows)).map(([chosen, all]) =>
    Object.fromEntries(shapes.flatMap(({ name }, at) => (name === 'XML1' || chosen.includes(name) ? [[name, all[at] ?? []]] : []))));
}

describe.each([...standards])('A file of QĐ %s', (standard) => {
  it('gives back every field of every table as it was written, in base64 and as elements', () => {
    fc.assert(fc.property(fc.array(arbitraryTables(standard), { maxLength: 3 }), fc.boolean(), fc.integer({ min: 50, max: 5000 }), (claims, base64, piece) => {
      const file = readFile(formatEnvelope(claims, standard, { ...options, base64 }), piece);
      expect(file).toMatchObject({ findings: [], complete: true, found: claims.length });
      const read = file.claims.map(parseClaim);
      expect(read.map(({ tables }) => tables)).toEqual(claims);
      expect(read.flatMap(({ findings }) => findings)).toEqual([]);
    }), { numRuns: 25 });
  });

  it('gives back every person and visit it was made from', () => {
    fc.assert(fc.property(arbitrarySource(standard), fc.boolean(), (source, base64) => {
      const { claims } = readFile(formatEnvelope([composeClaim(source, standard)], standard, { ...options, base64 }));
      const drafts = claims.map((claim) => claimToDrafts(parseClaim(claim), { today: lastDay }))[0];
      expectDescribed(drafts?.findings ?? []);
      expect(drafts?.findings).toEqual([]);
      expect(drafts?.person.data).toEqual(source.person);
      expect(drafts?.person.patientNumber).toBe('BN/7');
      expect(drafts?.cards).toEqual(source.cards);
      expect(drafts?.visit).toEqual(source.visit);
      if (source.residence !== undefined) expect(drafts?.person.residence).toMatchObject(source.residence);
    }), { numRuns: 120 });
  });

  it('has amounts that add up, line by line and in the totals', () => {
    fc.assert(fc.property(arbitrarySource(standard), (source) => {
      const { XML1 = [], XML2 = [], XML3 = [] } = composeClaim(source, standard);
      const old = standard === '4210';
      const hundredths = (row: Record<string, string>, ...fields: string[]): number => fields.reduce((sum, field) => sum + Math.round(Number(row[field] ?? 0) * 100), 0);
      const other = (row: Record<string, string>): number => hundredths(row, row.T_NGUON_KHAC === undefined ? 'T_NGUONKHAC' : 'T_NGUON_KHAC');
      const lines = [...XML2, ...XML3];
      for (const line of lines) expect(hundredths(line, 'T_BNTT', 'T_BNCCT', 'T_BHTT') + other(line)).toBe(hundredths(line, old ? 'THANH_TIEN' : 'THANH_TIEN_BV'));
      const [summary = {}] = XML1;
      const total = (field: string, lineField = field): void => expect(hundredths(summary, field), field).toBe(lines.reduce((sum, line) => sum + hundredths(line, lineField), 0));
      total(old ? 'T_TONGCHI' : 'T_TONGCHI_BV', old ? 'THANH_TIEN' : 'THANH_TIEN_BV');
      if (!old) total('T_TONGCHI_BH', 'THANH_TIEN_BH');
      total('T_BNTT');
      total('T_BNCCT');
      total('T_BHTT');
      expect(hundredths(summary, 'T_NGUONKHAC')).toBe(lines.reduce((sum, line) => sum + other(line), 0));
      expect(hundredths(summary, 'T_THUOC')).toBe(XML2.reduce((sum, line) => sum + hundredths(line, old ? 'THANH_TIEN' : 'THANH_TIEN_BV'), 0));
    }), { numRuns: 120 });
  });

  it('has what its field table asks for', () => {
    fc.assert(fc.property(arbitrarySource(standard), (source) => {
      const tables = composeClaim(source, standard);
      const findings = Object.entries(tables).flatMap(([name, rows]) => checkTable(name, rows, standard));
      expect(findings).toEqual([]);
    }), { numRuns: 60 });
  });

  it('has one digest in every encoding', () => {
    fc.assert(fc.property(arbitrarySource(standard), (source) => {
      const tables = composeClaim(source, standard);
      const digests = [true, false].map((base64) => readFile(formatEnvelope([tables], standard, { ...options, base64 })).claims.map((claim) => claimDigest(parseClaim(claim), sha256)));
      expect(digests[0]).toEqual(digests[1]);
    }), { numRuns: 20 });
  });
});
