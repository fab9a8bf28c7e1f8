import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSimulationMaterial } from '@tuyen/server';
import type { ActForms, ProvinceMaterial } from '@tuyen/simulator';

/** Everything a province is invented from, and how acts of programmes are written. */
export function readProvinceMaterial(contentFolder: string): { material: ProvinceMaterial; acts: ActForms } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(contentFolder, 'simulation', `${name}.json`), 'utf8'));
  return { material: { ...readSimulationMaterial(contentFolder), province: read('province') as ProvinceMaterial['province'] }, acts: read('acts') as ActForms };
}

/** Announced population by commune code, for relative weights. */
export function readCommunePopulations(contentFolder: string): Map<string, number> {
  const lines = readFileSync(join(contentFolder, 'units', 'communes-2025-07-01.csv'), 'utf8').trim().split('\n');
  const columns = lines[0]!.split(',');
  const [code, population] = [columns.indexOf('code'), columns.indexOf('population_announced')];
  return new Map(lines.slice(1).flatMap((line) => {
    const cells = line.split(',');
    const people = Number(cells[population]);
    return people > 0 ? [[cells[code]!, people] as const] : [];
  }));
}
