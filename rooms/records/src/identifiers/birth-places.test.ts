import { describe, expect, it } from 'vitest';
import { birthPlaceKind } from './birth-places.ts';

describe('The place of birth registration in a citizen number', () => {
  it('is one of 63 provinces below 100', () => {
    const codes = Array.from({ length: 100 }, (_, code) => String(code).padStart(3, '0'));
    const provinces = codes.filter((code) => birthPlaceKind(code) !== null);
    expect(provinces.length).toBe(63);
    expect(provinces.every((code) => birthPlaceKind(code) === 'province')).toBe(true);
    expect([provinces[0], provinces.at(-1)]).toEqual(['001', '096']);
  });

  it('is a country from 100 on', () => {
    expect([birthPlaceKind('100'), birthPlaceKind('999')]).toEqual(['abroad', 'abroad']);
    expect([birthPlaceKind('000'), birthPlaceKind('1'), birthPlaceKind('0001')]).toEqual([null, null, null]);
  });
});
