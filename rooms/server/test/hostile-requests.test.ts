import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestSite, newId, openTestSite, recordRequest, visitData } from './test-site.ts';

let site: TestSite;
const cookies: string[] = [];
const person = newId();

beforeAll(async () => {
  site = await openTestSite(inject('postgres'));
  cookies.push(await site.signIn());
  await site.addAccount('quantri', 'administrator');
  cookies.push(await site.signIn('quantri'));
  await site.ask(cookies[0]!, 'POST', '/api/records', recordRequest(site, 'person', person, '2026-10-01', { name: 'Lý Thị Thử', sex: 'female', birth_date: '1990-01-01' }));
  await site.ask(cookies[0]!, 'POST', '/api/records', recordRequest(site, 'visit', person, '2026-10-02', visitData()));
});
afterAll(() => site.close());

/** What parsers, databases and paths have stumbled over elsewhere. */
const nasty = fc.constantFrom(
  '', '\0', 'a\0b', '../../etc/passwd', '%00', '%', '%zz', "' or 1=1 --", '"; drop table record; --', '{{7*7}}', '${7*7}', '<script>', '\ud800', '\u202e', 'NaN', 'Infinity', '-0', '1e999', '9'.repeat(400),
  '0000-00-00', '2026-02-30', '9999-12-31', '-0001-01-01', '2026-13', '2026-W99', '29/02/2023', '31/02/1990', '__proto__', 'constructor', 'null', 'undefined', '[]', '{}', 'Nguye\u0302\u0303n', 'x'.repeat(5000), '\\', '\\\\', '%_\\', 'true',
);
const known = (): fc.Arbitrary<string> => fc.constantFrom(person, newId(), site.station.id, site.commune.id, '03390', 'visit', 'person', 'icd10-vn', 'tam-duong-2022-2025', 'visits', 'monthly-station', '2026', '2026-09', '2026-Q3', 'khong.co', 'numerator', '2026-10-01');
const text = fc.oneof(nasty, fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 }));
const word = (): fc.Arbitrary<string> => fc.oneof({ weight: 2, arbitrary: known() }, { weight: 3, arbitrary: text });
const KEYS = ['id', 'form', 'formVersion', 'subjectType', 'subjectId', 'unit', 'at', 'replaces', 'reason', 'withdrawn', 'data', 'text', 'limit', 'account', 'password', 'code', 'current', 'next', 'name', 'role', 'diagnosis', 'kind', 'number', 'purpose', '__proto__', 'constructor', 'toString'];

function bodies(): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(word(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ depthSize: 'small', maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 })), tie('value'), { maxKeys: 8 })),
  }));
  const almost = fc.record({ id: fc.oneof(fc.constant(newId()), word()), form: fc.constantFrom('visit', 'person', 'residence', 'household', 'insurance-card', 'total', 'no-such'), formVersion: fc.oneof(fc.constant(1), fc.integer()), subjectType: fc.constantFrom('person', 'household', 'figure', 'x'), subjectId: fc.oneof(fc.constant(person), word()), unit: fc.oneof(fc.constant(site.station.id), word()), at: fc.oneof(fc.constant('2026-10-01'), word()), replaces: fc.option(word(), { nil: undefined }), reason: fc.option(text, { nil: undefined }), data: value });
  return fc.oneof(value, almost, fc.record({ text: word(), limit: fc.option(fc.integer({ min: -5, max: 200 }), { nil: undefined }) }));
}

const encoded = (value: string): string => {
  try {
    return encodeURIComponent(value);
  } catch {
    return encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '\ufffd'));
  }
};

async function send(method: string, url: string, cookie: string, payload?: string, type = 'application/json'): Promise<number> {
  const reply = await site.app.inject({ method: method as 'GET', url, headers: { cookie, ...(payload === undefined ? {} : { 'content-type': type }) }, ...(payload === undefined ? {} : { payload }) });
  if (reply.statusCode >= 500 && reply.statusCode !== 503) throw new Error(`${method} ${url.slice(0, 200)} ${payload?.slice(0, 300) ?? ''} answered ${reply.statusCode}: ${site.log.at(-1) ?? ''}`);
  return reply.statusCode;
}

/** Signing out or changing one's own password would end the run's own sign-in. */
const ends = new Set(['DELETE /api/session', 'POST /api/session', 'POST /api/account/password', 'DELETE /api/account/sessions']);
const routes = (): { method: string; url: string }[] => site.routes.filter(({ method, url }) => url.startsWith('/api/') && method !== 'HEAD' && method !== 'OPTIONS' && !ends.has(`${method} ${url}`));

describe('whatever is sent to a route', () => {
  it('in its address is answered or refused, never stumbled over', async () => {
    let asked = 0;
    for (const { method, url } of routes()) {
      const names = [...url.matchAll(/:(\w+)/g)].map((match) => match[0]);
      await fc.assert(
        fc.asyncProperty(fc.array(word(), { minLength: names.length, maxLength: names.length }), fc.dictionary(fc.constantFrom('q', 'at', 'limit', 'code', 'id', 'parent', 'relation', 'unit', 'period', 'side', 'page', 'subject', 'account', 'from', 'to', 'before', 'x'), word(), { maxKeys: 5 }), fc.constantFrom(...cookies), async (values, query, cookie) => {
          const path = names.reduce((made, name, place) => made.replace(name, encoded(values[place]!)), url);
          const asks = Object.entries(query).map(([key, value]) => `${key}=${encoded(value)}`).join('&');
          await send(method, asks === '' ? path : `${path}?${asks}`, cookie);
          asked += 1;
        }),
        { numRuns: 15 },
      );
    }
    expect(asked).toBeGreaterThanOrEqual(routes().length * 15);
  }, 300_000);

  it('in its body is answered or refused, never stumbled over', async () => {
    for (const { method, url } of routes().filter((route) => route.method !== 'GET')) {
      await fc.assert(
        fc.asyncProperty(bodies(), fc.constantFrom(...cookies), async (body, cookie) => {
          await send(method, url.replace(/:\w+/g, 'truongtram.khac'), cookie, JSON.stringify(body) ?? 'null');
        }),
        { numRuns: 25 },
      );
    }
  }, 300_000);

  it('as bytes of any kind is answered or refused, never stumbled over', async () => {
    const types = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', '', 'x/y');
    for (const { method, url } of routes().filter((route) => route.method !== 'GET')) {
      await fc.assert(
        fc.asyncProperty(fc.oneof(text, fc.constantFrom('--x\r\n', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<a', '{"a":'.repeat(2000), '[[[[')), types, async (payload, type) => {
          await send(method, url.replace(/:\w+/g, newId()), cookies[0]!, payload, type);
        }),
        { numRuns: 12 },
      );
    }
  }, 300_000);

  it('as an upload that breaks off within a file is refused, and never waited for', async () => {
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xml"\r\n\r\n<a';
    for (const url of ['/api/imports', '/api/imports/preview']) expect(await send('POST', url, cookies[0]!, cut, 'multipart/form-data; boundary=x')).toBe(400);
  });

  it('leaves the site as it was: signed in, whole, and with nothing in its log of a request', async () => {
    expect((await site.ask(cookies[0]!, 'GET', `/api/persons/${person}`)).status).toBe(200);
    expect(site.log.filter((line) => line.includes('"msg":"fault"'))).toEqual([]);
  });
});
