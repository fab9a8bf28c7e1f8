import { type ExpressionType, parseExpression } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { expressionToFhirPath } from './expression-to-fhirpath.ts';

const types: Readonly<Record<string, ExpressionType>> = { seen: 'date', arrived: 'dateTime', at: 'dateTime', g: 'group', line: 'rows', insured: 'boolean', note: 'text' };

function translate(text: string): string {
  return expressionToFhirPath(parseExpression(text), (name, group) => ({ path: group === null ? `%${name}` : `${group}_${name}`, type: types[name] ?? 'number' }));
}

const cases: readonly [expression: string, fhirPath: string][] = [
  ["note == 'it\\'s'", String.raw`(%note = 'it\'s')`],
  [String.raw`note != 'a\\b'`, String.raw`(%note != 'a\\b')`],
  ['a && !insured || b', '((%a and %insured.not()) or %b)'],
  ['-a + 1.5 * -2', '((0 - %a) + (1.5 * (-2)))'],
  ['a == null', '(%a = {})'],
  ['a > 0.0000001', '(%a > 0.0000001)'],
  ["in(note, ['a', 'b'])", "(%note in ('a' | 'b'))"],
  ['isNull(note) || isNull(g) || isNull(line)', '((%note.empty() or %g.item.answer.empty()) or %line.item.answer.empty())'],
  ['coalesce(a, b, 0)', 'iif(%a.exists(), %a, iif(%b.exists(), %b, 0))'],
  ["startsWith(note, 'a')", "%note.startsWith('a')"],
  ['round(a / b, 1)', '(%a / %b).round(1)'],
  ['arrived <= at', '(%arrived <= %at)'],
  ['seen >= at', "((%seen.toString() + '-01-01').substring(0, 10) >= (%at.toString() + '-01-01').substring(0, 10))"],
  ["seen == '2025-02'", "((%seen.toString() + '-01-01').substring(0, 10) = '2025-02-01')"],
  ["yearOf('2025-02-03T04:05:06+07:00')", "'2025-02-03'.substring(0, 4).toInteger()"],
  ["ageYears('2000-07-02', seen)", "(((%seen.toString() + '-01-01').substring(0, 10).replace('-', '').toInteger() - '2000-07-02'.replace('-', '').toInteger()) / 10000).floor()"],
  ["ageMonths('2000-07', seen)", "(((%seen.toString() + '-01-01').substring(0, 10).replace('-', '').toInteger().select(($this div 10000 * 12 + $this div 100 mod 100) * 100 + $this mod 100) - '2000-07-01'.replace('-', '').toInteger().select(($this div 10000 * 12 + $this div 100 mod 100) * 100 + $this mod 100)) / 100).floor()"],
  ["daysBetween('2000', seen)", "((%seen.toString() + '-01-01').substring(0, 10).replace('-', '').toInteger().select(($this div 10000 - iif($this div 100 mod 100 < 3, 1, 0)).select($this * 365 + $this div 4 - $this div 100 + $this div 400) + (($this div 100 mod 100 + 9) mod 12 * 153 + 2) div 5 + $this mod 100) - '2000-01-01'.replace('-', '').toInteger().select(($this div 10000 - iif($this div 100 mod 100 < 3, 1, 0)).select($this * 365 + $this div 4 - $this div 100 + $this div 400) + (($this div 100 mod 100 + 9) mod 12 * 153 + 2) div 5 + $this mod 100))"],
  ["any(line, rank == 'main')", "%line.where((line_rank = 'main')).exists()"],
  ['count(line) > 1', '(%line.count() > 1)'],
  ['sum(line, amount)', 'iif(%line.line_amount.exists(), %line.line_amount.aggregate($this + $total, 0))'],
];

describe('an expression of a form in FHIRPath', () => {
  it.each(cases)('%s', (expression, fhirPath) => {
    expect(translate(expression)).toBe(fhirPath);
  });
});
