import { expect, test } from 'vitest';
import { listCharts, listLatest } from './list-charts.ts';

const words = (text: string) => ({ vi: text, en: text });
const point = (value: number, at = '2026-01-01') => ({ recordId: `r${at}`, at, value });
const twice = (value: number) => [point(value - 1), point(value, '2026-02-01')];

test('both numbers of the blood pressure stand in one drawing, before all others', () => {
  const charts = listCharts([
    { field: 'vital_signs.weight', label: words('Cân nặng'), unit: 'kg', points: twice(51) },
    { field: 'vital_signs.diastolic', label: words('Tâm trương'), unit: 'mm[Hg]', points: twice(80) },
    { field: 'vital_signs.systolic', label: words('Tâm thu'), unit: 'mm[Hg]', points: twice(120) },
  ]);
  expect(charts.map((chart) => [chart.unit, chart.series.map((one) => one.label.vi), chart.thresholds])).toEqual([
    ['mmHg', ['Tâm thu', 'Tâm trương'], [140, 90]],
    ['kg', ['Cân nặng'], []],
  ]);
});

test('what was measured once is told as a number, not drawn as a curve', () => {
  const series = [{ field: 'vital_signs.pulse', label: words('Mạch'), unit: '/min', points: [point(88)] }];
  expect(listCharts(series)).toEqual([]);
  expect(listLatest(series)).toEqual([{ field: 'vital_signs.pulse', label: words('Mạch'), unit: 'lần/phút', at: '2026-01-01', value: 88 }]);
  expect(listLatest([{ field: 'x', label: words('X'), unit: null, points: [] }])).toEqual([]);
});

test('of many values the newest is told', () => {
  expect(listLatest([{ field: 'vital_signs.weight', label: words('Cân nặng'), unit: 'kg', points: twice(51) }]).map((one) => one.value)).toEqual([51]);
});
