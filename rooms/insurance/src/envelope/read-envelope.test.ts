import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, envelopeOf, fileOf, ordinaryClaim, summaryOf, toBase64 } from '../../test/make-file.ts';
import { brief, readFile } from '../../test/read-file.ts';

const numbered = (id: string): string => claimOf({ XML1: summaryOf({ MA_LK: id }) });
const idsOf = (claims: { files: { content: string | null }[] }[]): (string | undefined)[] =>
  claims.map(({ files }) => /<MA_LK>(.*?)<\/MA_LK>/.exec(files[0]?.content ?? '')?.[1]);

describe('A claim file', () => {
  it('gives its claims in order with the head of the file', () => {
    const { claims, findings, complete } = readFile(envelopeOf([claimOf(ordinaryClaim()), numbered('LK2')]));
    expect(findings).toEqual([]);
    expect(complete).toBe(true);
    expect(claims.map(({ number }) => number)).toEqual([1, 2]);
    expect(claims[0]?.head).toEqual({ facility: '01234', madeOn: '20250331', stated: 2 });
    expect(claims[0]?.files.map(({ table }) => table)).toEqual(['XML1', 'XML2', 'XML3']);
    expect(claims[0]?.files[0]?.content).toBe(summaryOf());
  });

  it('is read alike however it is cut into pieces', () => {
    const text = envelopeOf([claimOf(ordinaryClaim()), `<HOSO>${fileOf('XML1', summaryOf())}</HOSO>`, `<HOSO>${fileOf('XML1', `<![CDATA[${summaryOf()}]]>`)}</HOSO>`, numbered('LK4')]);
    const whole = readFile(text, text.length);
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (piece) => {
      expect(readFile(text, piece)).toEqual(whole);
    }), { numRuns: 60 });
  });

  it.each([
    ['base64 with line breaks', fileOf('XML1', (toBase64(summaryOf()).match(/.{1,76}/g) ?? []).join('\r\n'))],
    ['base64 without padding', fileOf('XML1', toBase64(summaryOf()).replace(/=+$/, ''))],
    ['base64 in a CDATA section', fileOf('XML1', `<![CDATA[${toBase64(summaryOf())}]]>`)],
    ['base64 of a text with a byte order mark', fileOf('XML1', toBase64(`\ufeff${summaryOf()}`))],
    ['base64 of UTF-16', fileOf('XML1', Buffer.from(`\ufeff${summaryOf()}`, 'utf16le').toString('base64'))],
    ['escaped text', fileOf('XML1', summaryOf().replaceAll('<', '&lt;').replaceAll('>', '&gt;'))],
    ['a CDATA section', fileOf('XML1', `\n<![CDATA[${summaryOf()}]]>\n`)],
    ['elements', fileOf('XML1', `\n  ${summaryOf()}\n`)],
    ['small letters and other order', `<filehoso><noidungfile>${toBase64(summaryOf())}</noidungfile><loaihoso> xml1 </loaihoso></filehoso>`],
    ['attributes and a prefix', `<g:FILEHOSO a="1"><g:LOAIHOSO>XML1</g:LOAIHOSO><g:NOIDUNGFILE enc="base64">${toBase64(summaryOf())}</g:NOIDUNGFILE></g:FILEHOSO>`],
    ['comments between', `<!-- một --><FILEHOSO><!-- hai --><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${toBase64(summaryOf())}</NOIDUNGFILE></FILEHOSO>`],
  ])('takes content as %s', (_, file) => {
    const { claims, findings } = readFile(envelopeOf([`<HOSO>${file}</HOSO>`]));
    expect(findings).toEqual([]);
    expect(claims[0]?.findings).toEqual([]);
    expect(claims[0]?.files).toHaveLength(1);
    expect(claims[0]?.files[0]?.table).toBe('XML1');
    expect(claims[0]?.files[0]?.content?.trim()).toBe(summaryOf());
  });

  it('may begin with a byte order mark, lack its declaration and hold CRLF', () => {
    const { claims, findings } = readFile(`\ufeff${envelopeOf([numbered('A')]).replace(/<\?.*?\?>\n/, '').replaceAll('\n', '\r\n')}`);
    expect(findings).toEqual([]);
    expect(idsOf(claims)).toEqual(['A']);
  });

  it('keeps characters that XML writes as references when content stands as elements', () => {
    const { claims } = readFile(envelopeOf([`<HOSO>${fileOf('XML1', summaryOf({ HO_TEN: 'A &amp; &lt;B&gt;' }))}</HOSO>`]));
    expect(claims[0]?.files[0]?.content).toContain('<HO_TEN>A &amp; &lt;B&gt;</HO_TEN>');
  });

  it('says when SOLUONGHOSO is not the number of claims', () => {
    const { findings, complete } = readFile(envelopeOf([numbered('A')], { stated: 3 }));
    expect(brief(findings)).toEqual(['warning import.count-differs']);
    expect(findings[0]?.facts).toEqual({ stated: 3, found: 1 });
    expect(complete).toBe(true);
  });

  it('may be empty of claims', () => {
    expect(readFile(envelopeOf([]))).toEqual({ claims: [], findings: [], complete: true, found: 0 });
  });
});

describe('A broken claim', () => {
  it.each([
    ['tags that do not match', '<HOSO><FILEHOSO></HOSO>'],
    ['a bare < in its text', `<HOSO>${fileOf('XML1', 'a < b')}</HOSO>`],
    ['an element cut off', '<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAI</HOSO>'],
    ['a comment that never ends', '<HOSO><!-- <FILEHOSO></FILEHOSO></HOSO>'],
    ['a CDATA section that never ends', `<HOSO><FILEHOSO><NOIDUNGFILE><![CDATA[${summaryOf()}</NOIDUNGFILE></FILEHOSO></HOSO>`],
    ['an ampersand that begins nothing', `<HOSO><FILEHOSO>&<LOAIHOSO>XML1</LOAIHOSO></FILEHOSO></HOSO>`],
    ['an unknown entity', `<HOSO>${fileOf('XML1', '<TONG_HOP>&ten;</TONG_HOP>')}</HOSO>`],
    ['an attribute that never ends', '<HOSO><FILEHOSO a="1><LOAIHOSO>XML1</LOAIHOSO></FILEHOSO></HOSO>'],
    ['an end that never comes', `<HOSO>${fileOf('XML1', toBase64(summaryOf()))}`],
  ])('with %s is reported and the next one is read', (_, broken) => {
    for (const piece of [1, 7, 50_000]) {
      const { claims, findings, complete, found } = readFile(envelopeOf([numbered('A'), broken, numbered('C'), numbered('D')]), piece);
      expect(idsOf(claims)).toEqual(['A', 'C', 'D']);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.severity).toBe('error');
      expect(findings[0]?.facts?.hoSo).toBe(2);
      expect(complete).toBe(true);
      expect(found).toBe(4);
    }
  });

  it('is named by its line in the file', () => {
    const text = envelopeOf([numbered('A'), '<HOSO>\n\n</FILEHOSO></HOSO>', numbered('C')]);
    // Declaration, root, facility, head, claim A, then `<HOSO>` on line 6 and the wrong tag two lines below.
    for (const piece of [3, 70_000]) expect(readFile(text, piece).findings[0]?.facts).toEqual({ line: 8, hoSo: 2 });
  });

  it('does not take the next with it when text stands between them', () => {
    for (const junk of [' & ', '&#xQ;', '</HOSO>', '<A></B>', ']]>']) {
      const { claims } = readFile(envelopeOf([numbered('A'), junk, numbered('C')]), 9);
      expect(idsOf(claims), junk).toEqual(['A', 'C']);
    }
  });

  it('with base64 that is none keeps its other documents', () => {
    const { claims } = readFile(envelopeOf([`<HOSO>${fileOf('XML1', '@@@không phải base64@@@')}${fileOf('XML2', toBase64('<a/>'))}</HOSO>`]));
    expect(brief(claims[0]?.findings ?? [])).toEqual(['error import.base64-broken XML1']);
    expect(claims[0]?.findings[0]?.facts).toEqual({ hoSo: 1, table: 'XML1' });
    expect(claims[0]?.files.map(({ content }) => content)).toEqual([null, '<a/>']);
  });

  it('with bytes that are no text says so', () => {
    const { claims } = readFile(envelopeOf([`<HOSO>${fileOf('XML1', Buffer.from([0x3c, 0xff, 0xfe, 0x80]).toString('base64'))}</HOSO>`]));
    expect(brief(claims[0]?.findings ?? [])).toEqual(['error import.encoding XML1']);
  });

  it('larger, deeper or fuller than the limits is left out', () => {
    const deep = `<HOSO>${fileOf('XML1', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`)}</HOSO>`;
    expect(brief(readFile(envelopeOf([deep, numbered('B')])).findings)).toEqual(['error import.xml-too-deep']);
    const limits = { charactersPerClaim: 4000, elementsPerClaim: 50 };
    const large = readFile(envelopeOf([numbered('A'), `<HOSO>${fileOf('XML1', 'A'.repeat(9000))}</HOSO>`, numbered('C')]), 500, limits);
    expect(brief(large.findings)).toEqual(['error claim.too-large']);
    expect(idsOf(large.claims)).toEqual(['A', 'C']);
    const full = readFile(envelopeOf([numbered('A'), `<HOSO>${fileOf('XML1', `<T>${'<b/>'.repeat(60)}</T>`)}</HOSO>`, numbered('C')]), 500, limits);
    expect(brief(full.findings)).toEqual(['error claim.too-many-elements']);
    expect(idsOf(full.claims)).toEqual(['A', 'C']);
  });
});

describe('A file that is cut off', () => {
  it('gives the claims before the cut, then says how many', () => {
    const text = envelopeOf([numbered('A'), numbered('B'), numbered('C')]);
    fc.assert(fc.property(fc.integer({ min: text.indexOf('<THONGTINDONVI'), max: text.length - 1 }), fc.integer({ min: 1, max: 3000 }), (cut, piece) => {
      const { claims, findings, complete } = readFile(text.slice(0, cut), piece);
      const whole = text.slice(0, cut).split('</HOSO>').length - 1;
      expect(claims).toHaveLength(whole);
      expect(complete).toBe(false);
      expect(findings.at(-1)?.code).toBe('claim.file-cut');
      expect(findings.at(-1)?.facts).toEqual({ claims: whole });
    }), { numRuns: 150 });
  });
});

describe('What is no claim file', () => {
  it.each([
    ['an empty file', '', 'import.empty-file'],
    ['blanks', ' \n ', 'import.not-recognised'],
    ['plain words', 'xin chào', 'import.not-recognised'],
    ['a page of the web', '<html><body/></html>', 'import.not-recognised'],
    ['health check results', '<KHAMSUCKHOE/>', 'import.not-recognised'],
    ['one inner document alone', summaryOf(), 'import.not-recognised'],
    ['a check-in message', '<?xml version="1.0"?><CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB/></CHI_TIEU_TRANG_THAI_KCB>', 'claim.check-in'],
    ['a declared entity', `<!DOCTYPE a [<!ENTITY x "y">]>${envelopeOf([numbered('A')])}`, 'import.xml-entity'],
    ['an entity bomb', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><GIAMDINHHS>&b;</GIAMDINHHS>`, 'import.xml-entity'],
  ])('%s is refused', (_, text, code) => {
    for (const piece of [1, 10_000]) {
      const { claims, findings, complete } = readFile(text, piece);
      expect(brief(findings)).toEqual([`error ${code}`]);
      expect(claims).toEqual([]);
      expect(complete).toBe(false);
    }
  });

  it('is not read on after it was refused', () => {
    const { claims } = readFile(`<!DOCTYPE a>${envelopeOf([numbered('A')])}`, 20);
    expect(claims).toEqual([]);
  });

  it('is not collected in memory when it never comes to a claim', () => {
    const { findings } = readFile(`<GIAMDINHHS>${'x'.repeat(50_000)}`, 1000, { charactersBetween: 10_000 });
    expect(findings[0]?.code).toBe('claim.too-large');
  });
});
