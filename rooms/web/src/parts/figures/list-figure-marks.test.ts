import type { Figure } from '@tuyen/contract';
import { expect, test } from 'vitest';
import { listFigureMarks } from './list-figure-marks.ts';

const counted: Figure = { state: 'value', value: 95, numerator: 95, denominator: 100, source: 'records', sourceNote: null, estimated: false, unverified: false, explainable: true, small: false, basis: null, finding: null };

test('a figure counted from records carries no mark', () => {
  expect(listFigureMarks(counted)).toEqual([]);
});

test('a total handed in, an estimate and an unchecked source are each said', () => {
  expect(listFigureMarks({ ...counted, source: 'reported', estimated: true, unverified: true })).toEqual(['reported', 'estimated', 'unverified']);
});

test('a small denominator is said', () => {
  expect(listFigureMarks({ ...counted, small: true })).toEqual(['small']);
});

test('where there is no figure, nothing is said about its source, but an unchecked definition still is', () => {
  expect(listFigureMarks({ ...counted, state: 'no-data', value: null, source: 'reported', estimated: true, unverified: true })).toEqual(['unverified']);
});
