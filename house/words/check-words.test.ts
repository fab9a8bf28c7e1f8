import { describe, expect, it } from 'vitest';
import { plantTree } from '../tree/plant-tree.ts';
import { checkWords } from './check-words.ts';

const wrongs = (text: string, path = 'rooms/a/src/a.test.ts') => checkWords(plantTree({ [path]: text })).wrongs;

// Put together here, so that this file does not break the rule it tests.
const join = (...parts: string[]) => parts.join('');

describe('The guard of the words', () => {
  it.each([
    ['a tool that wrote it', join('// written by Clau', 'de')],
    ['another', join('asked ChatG', 'PT')],
    ['its kind', join('an LL', 'M said so')],
    ['its kind, in capitals', join('made by A', 'I')],
    ['its task', join('the ag', 'ent did this')],
    ['its politeness', join('your assis', 'tant')],
    ['how work was shared', join('a hel', 'per function')],
    ['the host of a registry', join('https://registry.', 'npmjs.org/x')],
    ['a path of one machine', join('see /wor', 'k/main/rooms')],
    ['that path alone', join('cd /wor', 'k')],
    ['a path of one user', join('/hom', 'e/lan/notes')],
    ['a temporary path', join("'/tm", "p/x.json'")],
    ['a path of one user of Windows', join('C:\\Use', 'rs\\lan')],
    ['something left for later', join('// TO', 'DO: later')],
    ['something to be mended', join('FIX', 'ME')],
    ['a sleeping test', join('it.ski', "p('a', () => {})")],
    ['a table that sleeps', join('test.concurrent.ski', 'p.each([])')],
    ['a test that keeps others from running', join('describe.onl', "y('a', () => {})")],
    ['a test to be written', join('it.to', "do('a')")],
    ['a test that runs here and there', join('it.sk', "ipIf(true)('a', () => {})")],
    ['a private key', join('-----BEGI', 'N RSA PRIVATE KEY-----')],
    ['a token', join('gh', 'p_', 'a1B2'.repeat(9))],
    ['an address with a password', join('postgres://tuyen:', 'matkhau123@may-chu/tuyen')],
  ])('finds %s', (_, text) => {
    expect(wrongs(text)).toHaveLength(1);
  });

  it.each([
    ['«ai», who', 'Ai là người phụ trách? Không ai cả.'],
    ['the header of browsers', "request.headers['user-agent']; navigator.userAgent"],
    ['an address with a placeholder', 'postgres://tuyen:…@may-chu/tuyen postgres://a:<mật khẩu>@b/c postgres://a:${password}@b/c'],
    ['an address with a port', 'http://127.0.0.1:8080/a@b'],
    ['a route', "get('/api/homes/x') `${root}/work/x` ./tmp/x rooms/work/x"],
    ['a session and an issue of a report', 'the session ends; the report is issued'],
    ['a method that skips', 'self.skipWaiting(); rows.skip(10)'],
  ])('is content with %s', (_, text) => {
    expect(wrongs(text)).toEqual([]);
  });

  it('lets classifications of others speak their own words', () => {
    const words = join('Contact with toxic ag', 'ents; dental assis', 'tant; G', 'PT');
    expect(wrongs(words, 'content/terminology/list.csv')).toEqual([]);
    expect(wrongs(words, 'docs/a.md')).toHaveLength(3);
  });

  it('knows that connections of Node bear one of the words', () => {
    const text = join("import { Ag", "ent } from 'node:http';\nconst ag", "ent = 1;");
    expect(wrongs(text)).toEqual([]);
    expect(wrongs(text.replace('node:http', './a.ts'))).toHaveLength(2);
  });

  it('names the line, and looks at names of files too', () => {
    expect(wrongs(join('a\nb\nTO', 'DO'))).toMatchObject([{ line: 3 }]);
    expect(wrongs('', join('docs/ag', 'ents.md'))).toHaveLength(1);
  });

  it('looks for sleeping tests in tests only', () => {
    expect(wrongs(join('describe.onl', 'y(1)'), 'rooms/a/src/a.ts')).toEqual([]);
  });
});
