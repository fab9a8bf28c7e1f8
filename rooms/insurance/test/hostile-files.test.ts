import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDigest, claimToDrafts, parseClaim, standards, composeClaim, formatEnvelope } from '../src/index.ts';
import { arbitrarySource } from './arbitrary-source.ts';
import { claimOf, envelopeOf, fileOf, notesOf, ordinaryClaim, resultsOf, summaryOf, toBase64 } from './make-file.ts';
import { expectDescribed, readFile, today } from './read-file.ts';

/** Everything the import does with a file short of keeping it. */
function importAll(text: string, piece: number): { usable: number; found: number } {
  const file = readFile(text, piece);
  let usable = 0;
  for (const envelopeClaim of file.claims) {
    const claim = parseClaim(envelopeClaim);
    const drafts = claimToDrafts(claim, { today });
    expectDescribed(drafts.findings);
    claimDigest(claim, (bytes) => bytes.slice(0, 4));
    if (drafts.usable) usable += 1;
    else expect(drafts.findings.some(({ severity }) => severity === 'error')).toBe(true);
  }
  return { usable, found: file.found };
}

const claims = [ordinaryClaim(), ordinaryClaim({ XML4: resultsOf([{ MA_DICH_VU: '04.1898', KET_LUAN: 'tốt' }]), XML5: notesOf([{ DIEN_BIEN_LS: '<![CDATA[CSST<M75>]]>' }]) })];
const inBase64 = envelopeOf(claims.map(claimOf));
const asElements = envelopeOf(claims.map((documents) => `<HOSO>${Object.entries(documents).map(([table, xml]) => fileOf(table, xml)).join('')}</HOSO>`));

const scraps = fc.oneof(
  fc.constantFrom('<', '>', '&', '&amp;', '&#0;', '&a;', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x>', '<?', '?>', '<HOSO>', '</HOSO>', '<FILEHOSO>', '</FILEHOSO>', '<NOIDUNGFILE>', '</NOIDUNGFILE>', '<LOAIHOSO>XML1</LOAIHOSO>', '</GIAMDINHHS>', '<GIAMDINHHS>', '"', "'", '\u0000', '\ufeff', '\ud800', '=', '20901301', '-1', '1,5', '9'.repeat(40), ';'.repeat(20), '\n'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(80), put: scraps }), { minLength: 1, maxLength: 6 });

function harm(text: string, list: readonly { at: number; cut: number; put: string }[]): string {
  return list.reduce((before, { at, cut, put }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + put + before.slice(place + cut);
  }, text);
}

describe('A file that somebody or something has damaged', () => {
  it('never stops the import, whatever was put in or taken out', () => {
    let usable = 0;
    fc.assert(fc.property(fc.constantFrom(inBase64, asElements), edits, fc.integer({ min: 1, max: 9000 }), (text, list, piece) => {
      usable += importAll(harm(text, list), piece).usable;
    }), { numRuns: 800 });
    // Some of the damage misses a claim, or is small enough to leave it whole.
    expect(usable).toBeGreaterThan(10);
  });

  it('never stops the import when the damage is inside base64', () => {
    const documents = fc.tuple(fc.constantFrom(...Object.keys(claims[1] ?? {})), edits).map(([table, list]) => {
      const claim = { ...claims[1] };
      claim[table] = harm(claim[table] ?? '', list);
      return claim;
    });
    fc.assert(fc.property(documents, (claim) => {
      expect(importAll(envelopeOf([claimOf(claim), claimOf(ordinaryClaim())]), 4096).found).toBe(2);
    }), { numRuns: 600 });
  });

  it('never stops the import when it is random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.boolean(), (bytes, wrapped) => {
      const text = Buffer.from(bytes).toString('latin1');
      importAll(wrapped ? envelopeOf([`<HOSO>${fileOf('XML1', text)}</HOSO>`, claimOf(ordinaryClaim())]) : text, 50);
    }), { numRuns: 400 });
  });

  it('costs only the claims that were hit', () => {
    const many = Array.from({ length: 20 }, (_, at) => claimOf({ XML1: summaryOf({ MA_LK: `LK${at}` }) }));
    fc.assert(fc.property(fc.nat(19), fc.constantFrom('<', '&', '</X>', '<!--', '<![CDATA[', '<HOSO>', '\u0001', ']]>'), fc.integer({ min: 100, max: 9000 }), (hit, scrap, piece) => {
      const text = envelopeOf(many.map((claim, at) => (at === hit ? claim.replace('<NOIDUNGFILE>', `${scrap}<NOIDUNGFILE>`) : claim)));
      expect(readFile(text, piece).claims.length).toBeGreaterThanOrEqual(18);
    }), { numRuns: 200 });
  });
});

describe('A file made to exhaust the reader', () => {
  it('with a claim that never ends is let go of', () => {
    const open = `${inBase64.slice(0, inBase64.indexOf('</DANHSACHHOSO>'))}<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>`;
    const { claims: read, findings, complete } = readFile(open + 'A'.repeat(500_000), 10_000, { charactersPerClaim: 100_000 });
    expect(read).toHaveLength(2);
    expect(findings.map(({ code }) => code)).toEqual(['claim.too-large', 'claim.file-cut']);
    expect(complete).toBe(false);
  });

  it.each([
    ['tags without end', `<${'a'.repeat(300_000)}`],
    ['an attribute without end', `<a b="${'c'.repeat(300_000)}`],
    ['a comment without end', `<!-- ${'<'.repeat(300_000)}`],
    ['ten thousand open tags', '<a>'.repeat(10_000)],
    ['ten thousand broken claims', '<HOSO><</HOSO>'.repeat(10_000)],
    ['ten thousand ampersands', '&'.repeat(10_000)],
    ['ten thousand ends of claims', '</HOSO>'.repeat(10_000)],
  ])('with %s is read through in a moment', (_, scrap) => {
    const started = performance.now();
    readFile(envelopeOf([claimOf(ordinaryClaim()), scrap, claimOf(ordinaryClaim())]), 4096);
    // A slow machine takes a second; a reader that goes over the text again at every piece takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('with a list of ten thousand lines gives them all', () => {
    const source = { maLk: 'L', facility: '01234', person: {}, cards: [], visit: { prescription: Array.from({ length: 10_000 }, (_, at) => ({ drug_name: `Thuốc ${at}`, quantity: 1, price: 1, amount: 1 })) } };
    const [claim] = readFile(formatEnvelope([composeClaim(source, '3176')], '3176', { facility: '01234', madeOn: '2026-01-01' })).claims;
    if (claim === undefined) throw new Error('no claim');
    expect(claimToDrafts(parseClaim(claim), { today }).visit.prescription).toHaveLength(10_000);
  });
});

describe('Several thousand claims', () => {
  it('are read one by one, each as if it were alone', () => {
    const [source] = fc.sample(arbitrarySource('3176'), 1);
    if (source === undefined) throw new Error('no sample');
    const one = composeClaim(source, '3176');
    const file = readFile(formatEnvelope(Array.from({ length: 3000 }, () => one), '3176', { facility: '01234', madeOn: '2026-01-01' }));
    expect(file).toMatchObject({ found: 3000, complete: true, findings: [] });
    expect(new Set(file.claims.map(({ files }) => JSON.stringify(files))).size).toBe(1);
    expect(file.claims.map(({ number }) => number)).toEqual(Array.from({ length: 3000 }, (_, at) => at + 1));
  });

  it('of one standard do not change how the next file is read', () => {
    for (const standard of [...standards, ...[...standards].reverse()]) {
      const [source] = fc.sample(arbitrarySource(standard), 1);
      if (source === undefined) throw new Error('no sample');
      const [claim] = readFile(formatEnvelope([composeClaim(source, standard)], standard, { facility: '01234', madeOn: '2026-01-01' })).claims;
      if (claim === undefined) throw new Error('no claim');
      expect(parseClaim(claim).standard.standard).toBe(standard);
    }
  });
});

describe('A document in a document', () => {
  it('in base64 twice over is not followed', () => {
    const { claims: read } = readFile(envelopeOf([`<HOSO>${fileOf('XML1', toBase64(toBase64(summaryOf())))}</HOSO>`]));
    const [claim] = read.map(parseClaim);
    expect(claim?.tables).toEqual({});
    expect(claim?.findings.map(({ code }) => code)).toEqual(['import.xml-broken', 'import.table-missing']);
  });
});
