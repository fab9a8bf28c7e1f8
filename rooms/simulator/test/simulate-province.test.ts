import { readFileSync } from 'node:fs';
import { type RecordDraft, foldVietnamese } from '@tuyen/records';
import { describe, expect, it } from 'vitest';
import { type ActForms, type ProvinceLayout, type ProvinceMaterial, type ProvinceSimulation, draftProvince, listInsuredCare, planProvince, tellTruth } from '../src/index.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../content/simulation/${name}.json`, import.meta.url), 'utf8'));
const material = { names: read('names'), population: read('population'), places: read('places'), morbidity: read('morbidity'), province: read('province') } as ProvinceMaterial;

/** Four communes in two districts that become one commune each on 1 July 2025; two hospitals. */
const layout: ProvinceLayout = {
  code: '22',
  province: 'province-22',
  stretches: ['2025-01-01', '2025-07-01'],
  hospitals: [['hospital-a', 'hospital-b'], ['hospital-a', 'hospital-b']],
  communes: ['a', 'b', 'c', 'd'].map((name, index) => ({
    code: `0000${index}`,
    districtCode: index < 2 ? '193' : '198',
    isUrban: index < 2,
    weight: index + 1,
    grounds: [
      { commune: `commune-${name}`, station: `station-${name}`, district: index < 2 ? 'district-1' : 'district-2' },
      { commune: index < 2 ? 'commune-ab' : 'commune-cd', station: index < 2 ? 'station-ab' : 'station-cd', district: 'hospital-a' },
    ],
  })),
};
const simulation: ProvinceSimulation = {
  material,
  layout,
  seed: 7,
  people: 3000,
  from: '2025-01-01',
  to: '2025-12-31',
  targets: [
    { act: 'visit', tier: 'commune', from: '2025-01-01', to: '2025-12-31', count: 3000 },
    { act: 'visit', tier: 'district', from: '2025-01-01', to: '2025-12-31', count: 1500 },
    { act: 'visit', tier: 'province', from: '2025-01-01', to: '2025-12-31', count: 1200 },
    { act: 'admission', tier: 'district', from: '2025-01-01', to: '2025-12-31', count: 300 },
    { act: 'admission', tier: 'province', from: '2025-01-01', to: '2025-12-31', count: 400 },
  ],
};
const acts: ActForms = { dose: [{ form: 'vaccine-dose', data: { vaccine: '$antigen', number: '$dose', given: '$date', unknown: '$nothing' } }], growth: [{ form: 'nobody-has-this', data: {} }] };
const forms = { acts, has: (form: string) => form === 'vaccine-dose' };
const plan = planProvince(simulation);
const drafts = [...draftProvince(plan, forms, 500)].flat();
const truth = [...tellTruth(plan)];
const of = (form: string): RecordDraft[] => drafts.filter((draft) => draft.form === form);
const dayOf = (draft: RecordDraft): string => draft.at.slice(0, 10);

describe('a simulated province', () => {
  it('is the same to the last letter for the same seed, in portions of any size, and another for another seed', () => {
    const again = [...draftProvince(planProvince(simulation), forms, 37)].flat();
    expect(JSON.stringify(again)).toBe(JSON.stringify(drafts));
    expect(JSON.stringify([...draftProvince(planProvince({ ...simulation, seed: 8 }), forms, 500)].flat())).not.toBe(JSON.stringify(drafts));
  });

  it('has exactly the people asked for on its first list, shared by the weights of the communes', () => {
    const first = of('residence').filter((draft) => draft.data['reason_in'] === 'first-list' && draft.replaces === undefined);
    expect(first.length).toBe(3000);
    expect(first.filter((draft) => draft.data['commune'] === 'commune-d').length).toBe(1200);
  });

  it('gives exactly the visits and admissions that were asked for at each level', () => {
    const atLevel = (kind: string, isAt: (unit: string) => boolean): number => {
      const { act, change, tier } = plan.events.of;
      const acts = kind === 'inpatient' ? [1, 11] : [0];
      return Array.from({ length: plan.events.length }, (_, row) => row).filter((row) => acts.includes(act[row]!) && change[row] === 0 && isAt(['commune', 'district', 'province'][tier[row]!]!)).length;
    };
    expect(atLevel('outpatient', (tier) => tier === 'commune')).toBe(3000);
    expect(atLevel('outpatient', (tier) => tier === 'province')).toBe(1200);
    expect(atLevel('inpatient', (tier) => tier === 'province')).toBe(400);
  });

  it('gives every record an id of its own, entered in the order of time', () => {
    expect(new Set(drafts.map((draft) => draft.id)).size).toBe(drafts.length);
    const days = drafts.map((draft) => draft.enteredAt.slice(0, 13));
    expect(days.filter((day, index) => index > 0 && day < days[index - 1]!).length / days.length).toBeLessThan(0.01);
  });

  it('corrects and withdraws only what was recorded before', () => {
    const seen = new Set<string>();
    for (const draft of drafts) {
      if (draft.replaces !== undefined) {
        expect(seen.has(draft.replaces)).toBe(true);
        expect(draft.reason).toBeTruthy();
      }
      seen.add(draft.id);
    }
    expect(drafts.some((draft) => draft.withdrawn)).toBe(true);
  });

  it('lets nobody be seen after their death or before they came', () => {
    const deaths = new Map(of('person').flatMap((draft) => (draft.data['death_date'] ? [[draft.subjectId, String(draft.data['death_date'])] as const] : [])));
    const births = new Map(of('person').map((draft) => [draft.subjectId, String(draft.data['birth_date'])]));
    expect(deaths.size).toBeGreaterThan(5);
    for (const visit of of('visit')) {
      expect(dayOf(visit) <= (deaths.get(visit.subjectId) ?? '9999')).toBe(true);
      expect(dayOf(visit) >= (births.get(visit.subjectId) ?? '')).toBe(true);
    }
  });

  it('writes children down with their mothers, women of childbearing age', () => {
    const births = truth.filter((line) => line.truth === 'birth');
    expect(births.length).toBeGreaterThan(20);
    const births0 = new Map(of('person').map((draft) => [draft.subjectId, draft]));
    for (const birth of births) {
      const mother = births0.get(String(birth['mother']))!;
      expect(mother.data['sex']).toBe('female');
      const age = Number(String(birth['date']).slice(0, 4)) - Number(String(mother.data['birth_date']).slice(0, 4));
      expect(age).toBeGreaterThanOrEqual(14);
      expect(age).toBeLessThanOrEqual(45);
    }
  });

  it('divides every bill between the fund, the card holder and the patient to the last đồng', () => {
    for (const visit of of('visit')) {
      const cost = visit.data['cost'] as Record<string, number> | undefined;
      if (!cost) continue;
      expect(cost['fund']! + cost['co_payment']! + cost['patient']!).toBe(cost['total']!);
    }
  });

  it('gives no person the citizen number of another', () => {
    const numbers = of('person').filter((draft) => draft.data['citizen_number'] !== undefined && draft.data['death_date'] === undefined);
    expect(new Set(numbers.map((draft) => draft.data['citizen_number'])).size).toBe(new Set(numbers.map((draft) => draft.subjectId)).size);
  });

  it('goes over to the new units on 1 July 2025 and leaves what was written before where it was', () => {
    const old = /^(commune|station)-[abcd]$/;
    const isLate = (visit: RecordDraft): boolean => dayOf(visit) >= '2025-07-01';
    expect(of('visit').filter((visit) => isLate(visit) && old.test(visit.unit))).toEqual([]);
    expect(of('visit').filter((visit) => !isLate(visit) && /-(ab|cd)$/.test(visit.unit))).toEqual([]);
    expect(of('visit').some((visit) => visit.unit === 'station-cd')).toBe(true);
  });
});

describe('the truth of a simulated province', () => {
  const lines = (kind: string) => truth.filter((line) => line.truth === kind);

  it('names who is entered twice, and the second entry resembles the first', () => {
    const persons = new Map(of('person').map((draft) => [draft.subjectId, draft.data]));
    expect(lines('duplicate').length).toBeGreaterThan(3);
    for (const line of lines('duplicate')) {
      const [entry, person] = [persons.get(String(line['entry']))!, persons.get(String(line['person']))!];
      expect(foldVietnamese(String(entry['name'])).split(' ')[0]).toBe(foldVietnamese(String(person['name'])).split(' ')[0]);
      expect(String(entry['birth_date']).slice(0, 4)).toBe(String(person['birth_date']).slice(0, 4));
    }
  });

  it('names outbreaks with all their cases, in the place and the days it says', () => {
    const many = planProvince({ ...simulation, material: { ...material, province: { ...material.province, outbreaks: material.province.outbreaks.map((kind) => ({ ...kind, perMillionYear: 1000 })) } } });
    const told = [...tellTruth(many)];
    const outbreaks = told.filter((line) => line.truth === 'outbreak');
    expect(outbreaks.length).toBeGreaterThan(8);
    for (const outbreak of outbreaks) {
      const cases = told.filter((line) => line.truth === 'outbreak-case' && line['outbreak'] === outbreak['outbreak']);
      expect(cases.length).toBeLessThanOrEqual(Number(outbreak['cases']));
      expect(cases.every((one) => String(one['date']) >= String(outbreak['from']) && String(one['date']) <= String(outbreak['to']))).toBe(true);
    }
  });

  it('tells of late entries that the records bear out', () => {
    const byId = new Map(drafts.map((draft) => [draft.id, draft]));
    for (const line of lines('late-entry').slice(0, 200)) {
      const draft = byId.get(String(line['record']))!;
      expect(Date.parse(draft.enteredAt) - Date.parse(draft.at)).toBeGreaterThan((Number(line['days']) - 1) * 86_400_000);
    }
    expect(lines('late-entry').length / of('visit').length).toBeGreaterThan(0.08);
  });
});

describe('acts of programmes', () => {
  it('are written in the form the content has, and known facts only', () => {
    expect(of('vaccine-dose').length).toBe(truth.filter((line) => line.truth === 'dose').length);
    expect(Object.keys(of('vaccine-dose')[0]!.data)).toEqual(['vaccine', 'number', 'given']);
  });

  it('stay in the truth alone where the content has no form for them', () => {
    expect(of('nobody-has-this')).toEqual([]);
    expect(truth.filter((line) => line.truth === 'growth').length).toBeGreaterThan(50);
  });

  it('weigh children as a place with stunting has them: the mean length for age lies a little below one deviation', () => {
    const z = truth.filter((line) => line.truth === 'growth').map((line) => Number(line['lengthZ']));
    const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
    expect(mean).toBeGreaterThan(-1.4);
    expect(mean).toBeLessThan(-0.5);
  });
});

describe('insured care', () => {
  it('is told with its person, card and bill, withdrawn or corrected care as it was sent first', () => {
    const care = [...listInsuredCare(plan)];
    expect(new Set(care.map((one) => one.number)).size).toBe(care.length);
    for (const one of care.slice(0, 300)) expect(one.visit['card_number']).toBe(one.card['number']);
    expect(care.length).toBeGreaterThan(of('visit').length * 0.8);
  });
});
