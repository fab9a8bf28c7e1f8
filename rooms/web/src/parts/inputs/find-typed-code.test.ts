import { expect, test } from 'vitest';
import { findTypedCode } from './find-typed-code.ts';

const terms = [{ code: 'J06.9' }, { code: 'J06' }];

test('a code typed out is taken without choosing it from the list', () => {
  expect(findTypedCode('j069', terms)).toBe(terms[0]);
  expect(findTypedCode(' J06.9 ', terms)).toBe(terms[0]);
  expect(findTypedCode('J06', terms)).toBe(terms[1]);
});

test('the beginning of a code, or nothing, is not a code', () => {
  expect(findTypedCode('J0', terms)).toBeUndefined();
  expect(findTypedCode(' . ', terms)).toBeUndefined();
});
