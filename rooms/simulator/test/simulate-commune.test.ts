import { readFileSync } from 'node:fs';
import type { RecordDraft } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { type CommuneSimulation, type SimulationMaterial, makeRandom, simulateCommune } from '../src/index.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../content/simulation/${name}.json`, import.meta.url), 'utf8'));
const material = { names: read('names'), population: read('population'), places: read('places'), morbidity: read('morbidity') } as SimulationMaterial;
const simulation: CommuneSimulation = { material, seed: 11, code: '03390', commune: 'commune-x', station: 'station-x', people: 600, from: '2025-01-01', to: '2025-12-31', insuranceProvince: '12' };
const all = (change: Partial<CommuneSimulation> = {}): RecordDraft[] => [...simulateCommune({ ...simulation, ...change })].flat();

describe('a simulated commune', () => {
  const drafts = all();
  const of = (form: string): RecordDraft[] => drafts.filter((draft) => draft.form === form);

  it('is the same to the last letter for the same seed, and another for another', () => {
    expect(JSON.stringify(all())).toBe(JSON.stringify(drafts));
    expect(JSON.stringify(all({ seed: 12 }))).not.toBe(JSON.stringify(drafts));
  });

  it('gives every record an id of its own', () => {
    expect(new Set(drafts.map((draft) => draft.id)).size).toBe(drafts.length);
  });

  it('has the people asked for, and those born and come since', () => {
    const born = of('residence').filter((draft) => draft.data['reason_in'] === 'birth' && draft.replaces === undefined).length;
    const people = new Set(of('person').map((draft) => draft.subjectId)).size;
    expect(people).toBeGreaterThanOrEqual(600 + born);
    expect(people).toBeLessThan(700);
  });

  it('is visited about as often as the material says', () => {
    const perHead = of('visit').length / 600;
    expect(perHead).toBeGreaterThan(1);
    expect(perHead).toBeLessThan(3);
  });

  it('ends a stay by correcting it, and lets nobody be seen after their death', () => {
    const deaths = new Map(of('person').flatMap((draft) => (draft.data['death_date'] ? [[draft.subjectId, String(draft.data['death_date'])] as const] : [])));
    expect(deaths.size).toBeGreaterThan(0);
    for (const visit of of('visit')) expect(visit.at.slice(0, 10) <= (deaths.get(visit.subjectId) ?? '9999')).toBe(true);
    for (const ended of of('residence').filter((draft) => draft.data['to'])) expect(ended.replaces).toBeDefined();
  });

  it('keeps the amounts of a visit in balance', () => {
    for (const visit of of('visit').slice(0, 300)) {
      const lines = [...((visit.data['prescription'] ?? []) as { amount: number }[]), ...(visit.data['service'] as { amount: number }[])];
      const cost = visit.data['cost'] as { total: number; fund: number; patient: number };
      expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(cost.total);
      expect(cost.fund + cost.patient).toBe(cost.total);
    }
  });

  it('reads pressures as people do: most end in a nought', () => {
    const pressures = of('visit').flatMap((visit) => (visit.data['vital_signs'] as Record<string, number>)['systolic'] ?? []);
    const round = pressures.filter((value) => value % 10 === 0).length / pressures.length;
    expect(round).toBeGreaterThan(0.6);
    expect(round).toBeLessThan(0.9);
  });
});

describe('the random numbers', () => {
  it('are spread evenly', () => {
    const random = makeRandom(3);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i++) tenths[Math.floor(random.next() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('do not resemble each other for neighbouring seeds', () => {
    const first = Array.from({ length: 100 }, (_, seed) => makeRandom(seed).next());
    expect(new Set(first.map((value) => value.toFixed(3))).size).toBeGreaterThan(85);
  });
});
