import { readFileSync, readdirSync } from 'node:fs';
import type { MapFile } from '@tuyen/contract';
import { expect, test } from 'vitest';
import { isInside, layOutAreas } from './lay-out-areas.ts';

const square: MapFile = { scale: 1000, from: '2025-07-01', areas: { '00001': [[105000, 21000, 100, 0, 0, 100, -100, 0]], '00002': [[105100, 21000, 100, 0, 0, 100, -100, 0]] } };

test('a map fills its sheet, north above, and a point is found in its commune', () => {
  const { areas, width, height } = layOutAreas([square], 400, 300);
  expect([width, height]).toEqual([400, 215]);
  const [left, right] = areas;
  expect(isInside(left!, 100, 100)).toBe(true);
  expect(isInside(right!, 100, 100)).toBe(false);
  expect(isInside(right!, 300, 100)).toBe(true);
  expect(layOutAreas([square], 400, 100).height).toBe(100);
});

test('only the communes asked for are drawn, and nothing where there is no sheet yet', () => {
  expect(layOutAreas([square], 400, 300, new Set(['00002'])).areas.map((area) => area.code)).toEqual(['00002']);
  expect(layOutAreas([square], 0, 300).areas).toEqual([]);
});

test('the maps of the content folder hold all 3.321 communes, Hoàng Sa and Trường Sa among them', () => {
  const folder = new URL('../../../../../content/units/maps/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as MapFile);
  const codes = files.flatMap((file) => Object.keys(file.areas));
  expect(files).toHaveLength(34);
  expect(new Set(codes).size).toBe(3321);
  expect(codes).toEqual(expect.arrayContaining(['20333', '22736']));
  const { areas } = layOutAreas(files, 600, 900);
  for (const code of ['20333', '22736']) expect(areas.find((area) => area.code === code)!.rings.length, code).toBeGreaterThan(5);
});
