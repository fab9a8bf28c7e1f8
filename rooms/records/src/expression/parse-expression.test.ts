import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from './expression-error.ts';
import { listIdentifiers } from './list-identifiers.ts';
import { parseExpression } from './parse-expression.ts';

const refused: readonly [title: string, text: string, position: number, code?: string][] = [
  ['an empty text', '', 0],
  ['a missing right side', 'a &&', 4],
  ['a missing left side', '&& a', 0],
  ['two values side by side', 'a b', 2],
  ['two arguments without a comma', 'coalesce(a b)', 11],
  ['a trailing comma', 'coalesce(a,)', 11],
  ['a comma outside a call', 'a, b', 1],
  ['a comma in brackets', '(a, b)', 2],
  ['an open bracket', '(a', 2],
  ['a closing bracket too many', 'a)', 1],
  ['brackets that cross', 'in(a, [1)]', 8],
  ['a semicolon', 'a; b', 1],
  ['an assignment', 'a = 1', 2],
  ['a strict comparison', 'a === 1', 4],
  ['a remainder', 'a % 2', 2],
  ['a power', 'a ** 2', 3],
  ['a shift', 'a << 2', 3],
  ['a conditional', 'a ? 1 : 2', 2],
  ['an index', 'a[0]', 1],
  ['optional access', 'a?.b', 1],
  ['a field of a constant', "'a'.length", 3],
  ['a method', "a.toString()", 0, 'expression.unknown-function'],
  ['an unknown function', 'a + now()', 4, 'expression.unknown-function'],
  ['a function of JavaScript', 'constructor(a)', 0, 'expression.unknown-function'],
  ['too few arguments', '1 + ageYears(a)', 4],
  ['too many arguments', 'isNull(a, b)', 0],
  ['an empty list', 'in(a, [])', 7],
  ['a list of fields', 'in(a, [b])', 7],
  ['null in a list', "in(a, ['x', null])", 12],
  ['a list on its own', "['a']", 0],
  ['in() without a list', 'in(a, b)', 0],
  ['sum() of a condition', 'sum(g, a > 1)', 0],
  ['an aggregate within an aggregate', 'any(g, count(h) > 1)', 7],
  ['an open text', "'a", 0],
  ['a line break in a text', "'a\nb'", 0],
  ['an unknown escape', "'a\\n'", 0],
  ['an exponent', '1e5', 0],
  ['a number that begins with a point', '.5', 0],
  ['a plus in front', '+a', 0],
  ['letters beyond ASCII', 'tuổi > 5', 2],
  ['this', 'this', 0],
  ['a number too large', '9'.repeat(400), 0],
];

/** The tree without its positions, as plain data. */
function outline(text: string): unknown {
  return JSON.parse(JSON.stringify(parseExpression(text), (key, value: unknown) => (key === 'position' ? undefined : value)));
}

/** What is wrong with a text; null when it is an expression. Any other failure is thrown on. */
function refusalOf(text: string): ExpressionError | null {
  try {
    parseExpression(text);
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

describe('reading an expression', () => {
  it.each(refused)('refuses %s and says where', (_, text, position, code = 'expression.syntax') => {
    expect(refusalOf(text)).toMatchObject({ position, code });
  });

  it('puts «and» before «or», comparison before both, and arithmetic first', () => {
    expect(outline('a || b && c == d + e * f')).toEqual(outline('a || (b && (c == (d + (e * f))))'));
    expect(outline('a - b - c')).toEqual(outline('(a - b) - c'));
    expect(outline('!a == b')).toEqual(outline('(!a) == b'));
  });

  it('notes where each part stands', () => {
    expect(parseExpression("x ==  in(vital_signs.pulse, ['a', -2])")).toEqual({
      kind: 'binary',
      operator: '==',
      position: 0,
      left: { kind: 'identifier', name: 'x', position: 0 },
      right: { kind: 'in', operand: { kind: 'identifier', name: 'vital_signs.pulse', position: 9 }, values: ['a', -2], position: 6 },
    });
  });

  it('reads both quotes and their escapes, in NFC', () => {
    expect(parseExpression(String.raw`'it\'s'`)).toMatchObject({ value: "it's" });
    expect(parseExpression(String.raw`"a\\b"`)).toMatchObject({ value: 'a\\b' });
    expect(parseExpression("'Nghe\u0323\u0302 An'")).toMatchObject({ value: 'Nghệ An' });
  });

  it('lists every field once, fields of lines with their group', () => {
    const expression = parseExpression("sex == 'female' && (any(diagnosis, rank == 'main' && isNull(code)) || count(service) > 1) && ageYears(subject.birth_date, at) > 5 && sex != 'male'");
    expect(listIdentifiers(expression)).toEqual(['sex', 'diagnosis', 'diagnosis.rank', 'diagnosis.code', 'service', 'subject.birth_date', 'at']);
  });

  it('never fails in another way than by saying what is wrong, whatever the text', () => {
    const piece = fc.constantFrom('a', 'b.c', '1', '2.5', "'x'", 'null', 'in', 'any', 'round', '(', ')', '[', ']', ',', '==', '&&', '||', '!', '-', '+', '*', '/', '<', ' ', '.', ';', '?', ':', '\\', "'", '"', 'ệ');
    const text = fc.oneof(fc.string(), fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')));
    fc.assert(
      fc.property(text, (candidate) => {
        const position = refusalOf(candidate)?.position ?? 0;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(candidate.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['('.repeat(100_000), '!'.repeat(100_000), '-'.repeat(3000), '['.repeat(3999), `${'round('.repeat(600)}a`])('refuses texts made to exhaust the stack', (text) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError);
  });

  it('reads a chain as long as a text may be', () => {
    expect(listIdentifiers(parseExpression(Array.from({ length: 900 }, () => 'a').join('||')))).toEqual(['a']);
  });
});
