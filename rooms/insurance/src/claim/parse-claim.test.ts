import { describe, expect, it } from 'vitest';
import { claimOf, drugsOf, envelopeOf, fileOf, ordinaryClaim, servicesOf, summaryOf, toBase64 } from '../../test/make-file.ts';
import { brief, expectDescribed, readClaim, readFile } from '../../test/read-file.ts';
import { parseClaim } from './parse-claim.ts';

function parseFiles(...files: [table: string, xml: string][]): ReturnType<typeof parseClaim> {
  const { claims } = readFile(envelopeOf([claimOf(ordinaryClaim()), `<HOSO>${files.map(([table, xml]) => fileOf(table, toBase64(xml))).join('')}</HOSO>`]));
  const claim = parseClaim(claims[1] ?? { number: 0, head: { facility: '', madeOn: '', stated: null }, files: [], findings: [] });
  expectDescribed(claim.findings);
  for (const { facts } of claim.findings) expect(facts?.hoSo).toBe(2);
  return claim;
}

describe('A claim', () => {
  it('brings its tables together', () => {
    const claim = readClaim(ordinaryClaim());
    expect(Object.keys(claim.tables)).toEqual(['XML1', 'XML2', 'XML3']);
    expect(claim.sender).toBe('01234');
    expect(claim.findings).toEqual([]);
  });

  it.each<[string, [string, string][], string]>([
    ['no document at all', [], 'error import.table-missing XML1'],
    ['no summary', [['XML2', drugsOf([{}])]], 'error import.table-missing XML1'],
    ['a summary without MA_LK', [['XML1', summaryOf({ MA_LK: ' ' })]], 'error import.claim-id-missing XML1.MA_LK'],
    ['two summaries', [['XML1', summaryOf()], ['XML1', summaryOf()]], 'error import.table-twice XML1'],
    ['two lists of drugs', [['XML1', summaryOf()], ['XML2', drugsOf([{}])], ['XML2', drugsOf([{}])]], 'error import.table-twice XML2'],
    ['lines of another claim', [['XML1', summaryOf()], ['XML2', drugsOf([{}, { MA_LK: 'LK2' }])]], 'error import.claim-ids-differ XML2[2].MA_LK'],
    ['a line without MA_LK', [['XML1', summaryOf()], ['XML3', servicesOf([{ MA_LK: '' }])]], 'warning import.field-missing XML3[1].MA_LK'],
    ['a table nobody knows', [['XML1', summaryOf()], ['XML99', '<a/>']], 'warning import.table-unknown XML99'],
    ['a table without a name', [['XML1', summaryOf()], ['', '<a/>']], 'warning import.table-unknown …'],
    ['services where drugs should be', [['XML1', summaryOf()], ['XML2', servicesOf([{}])]], 'error import.inner-root XML2'],
  ])('with %s says so', (_, files, expected) => {
    expect(brief(parseFiles(...files).findings)).toEqual([expected]);
  });

  it('keeps what it does not know', () => {
    expect(parseFiles(['XML1', summaryOf()], ['XML99', '<a>1</a>']).others).toEqual([{ table: 'XML99', content: '<a>1</a>' }]);
  });

  it('may have documents with nothing in them', () => {
    const claim = parseFiles(['XML1', summaryOf()], ['XML4', ''], ['XML2', '<CHITIEU_CHITIET_THUOC/>']);
    expect(claim.findings).toEqual([]);
    expect(Object.keys(claim.tables)).toEqual(['XML1']);
  });

  it('may have one paper for each newborn', () => {
    const paper = '<CHI_TIEU_DU_LIEU_GIAY_RA_VIEN><MA_LK>LK1</MA_LK></CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>';
    const claim = parseFiles(['XML1', summaryOf()], ['XML7', paper], ['XML7', paper]);
    expect(claim.findings).toEqual([]);
    expect(claim.tables.XML7).toHaveLength(2);
  });
});
