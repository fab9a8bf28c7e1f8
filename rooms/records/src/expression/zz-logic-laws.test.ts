import fcGlobal from 'fast-check'; fcGlobal.configureGlobal({ numRuns: 8000 });
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataValue } from '../records/record.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { parseExpression } from './parse-expression.ts';

const truth = fc.constantFrom<boolean | null>(true, false, null);
const value = fc.oneof(truth, fc.integer(), fc.string(), fc.constantFrom<DataValue>('2025-01', '2025-01-01T00:00:00+07:00', 0.1, [], {}, [{ a: 1 }]));

/** Whether both sides have the same value for every choice of fields. */
function expectSame(left: string, right: string, field: fc.Arbitrary<DataValue> = truth): void {
  const [first, second] = [parseExpression(left), parseExpression(right)];
  fc.assert(
    fc.property(field, field, field, (a, b, c) => {
      expect(evaluateExpression(first, { a, b, c })).toEqual(evaluateExpression(second, { a, b, c }));
    }),
  );
}

const laws: readonly [title: string, left: string, right: string][] = [
  ['«and» does not mind the order', 'a && b', 'b && a'],
  ['«or» does not mind the order', 'a || b', 'b || a'],
  ['«and» does not mind the brackets', '(a && b) && c', 'a && (b && c)'],
  ['«or» does not mind the brackets', '(a || b) || c', 'a || (b || c)'],
  ['«and» is spread over «or»', 'a && (b || c)', '(a && b) || (a && c)'],
  ['«or» is spread over «and»', 'a || (b && c)', '(a || b) && (a || c)'],
  ['not both is either not', '!(a && b)', '!a || !b'],
  ['neither is both not', '!(a || b)', '!a && !b'],
  ['twice «not» is nothing', '!!a', 'a'],
  ['absorption', 'a || (a && b)', 'a'],
  ['false decides', 'a && false', 'false'],
  ['true decides', 'a || true', 'true'],
  ['true changes nothing in «and»', 'a && true', 'a'],
  ['false changes nothing in «or»', 'a || false', 'a'],
];

describe('the three-valued logic of Kleene and SQL', () => {
  it.each(laws)('%s', (_, left, right) => {
    expectSame(left, right);
  });

  it('has the truth tables of SQL', () => {
    const table = (text: string): DataValue[] => [true, null, false].flatMap((a) => [true, null, false].map((b) => evaluateExpression(parseExpression(text), { a, b })));
    expect(table('a && b')).toEqual([true, null, false, null, null, false, false, false, false]);
    expect(table('a || b')).toEqual([true, true, true, true, null, null, true, null, false]);
  });

  it('knows the excluded middle only where something is known', () => {
    expectSame('a || !a', 'coalesce(a || !a, null)');
    expect(evaluateExpression(parseExpression('a || !a'), { a: null })).toBeNull();
  });

  it('turns every comparison round', () => {
    expectSame('a < b', 'b > a', value);
    expectSame('a <= b', '!(a > b)', value);
    expectSame('a != b', '!(a == b)', value);
  });

  it('answers every comparison with something missing by unknown', () => {
    for (const operator of ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/']) expectSame(`a ${operator} null`, 'null', value);
  });

  it('takes in() for a row of equalities', () => {
    expectSame("in(a, ['x', '2025-01', ''])", "a == 'x' || a == '2025-01' || a == ''", fc.oneof(fc.string(), fc.constantFrom('x', '2025-01', null)));
  });
});
