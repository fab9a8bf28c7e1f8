import { expect, test } from 'vitest';
import { listCharts } from './list-charts.ts';

const words = (text: string) => ({ vi: text, en: text });
const point = (value: number) => ({ recordId: 'r', at: '2026-01-01', value });

test('both numbers of the blood pressure stand in one drawing, before all others', () => {
  const charts = listCharts([
    { field: 'vital_signs.weight', label: words('Cân nặng'), unit: 'kg', points: [point(51)] },
    { field: 'vital_signs.diastolic', label: words('Tâm trương'), unit: 'mm[Hg]', points: [point(80)] },
    { field: 'vital_signs.systolic', label: words('Tâm thu'), unit: 'mm[Hg]', points: [point(120)] },
  ]);
  expect(charts.map((chart) => [chart.unit, chart.series.map((one) => one.label.vi), chart.thresholds])).toEqual([
    ['mmHg', ['Tâm thu', 'Tâm trương'], [140, 90]],
    ['kg', ['Cân nặng'], []],
  ]);
});

test('a measurement that was never taken draws nothing', () => {
  expect(listCharts([{ field: 'vital_signs.systolic', label: words('Tâm thu'), unit: 'mm[Hg]', points: [] }])).toEqual([]);
});
