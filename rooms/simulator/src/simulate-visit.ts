import { type RecordData, addDays } from '@tuyen/records';
import { known } from './draft-population.ts';
import type { ChronicCondition, Condition, SimulationMaterial } from './material.ts';
import type { Random } from './random.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import { ageAt, localTime } from './simulation-clock.ts';

/** What a visit needs to know of somebody. */
export type Patient = Pick<SimulatedPerson, 'sex' | 'birthDate' | 'chronic' | 'card'>;

const ADULT_HEIGHT = { male: 163, female: 153 };
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function bodyOf(random: Random, person: Patient, age: number): { weight: number; height: number } {
  const grown = Math.min(1, 0.31 + 0.69 * Math.min(1, age / 17) ** 0.8);
  const height = random.normal(ADULT_HEIGHT[person.sex] * grown, 4 * grown + 1);
  const mass = age < 2 ? 3.4 + age * 4.2 : height * height * (age < 15 ? 16 : 21.5) / 10_000;
  return { height: round(Math.max(45, height), 1), weight: round(Math.max(2.4, random.normal(mass, mass * 0.09)), 1) };
}

/** What a clinician reads off; pressures settle on tens. */
export function vitalSigns(random: Random, person: Patient, age: number, fever: number, habits: { roundShare: number; meanSystolic?: number } = { roundShare: 0.7 }): RecordData {
  const hot = random.chance(fever);
  const body = bodyOf(random, person, age);
  const signs: RecordData = {
    temperature: round(hot ? random.normal(38.4, 0.5) : random.normal(36.8, 0.2), 1),
    pulse: Math.round(random.normal(age < 2 ? 120 : age < 12 ? 95 : 78, 8) + (hot ? 12 : 0)),
    weight: body.weight,
    height: body.height,
  };
  if (age >= 15) {
    const high = person.chronic.includes(0);
    // People read a cuff to the nearest ten: usually seven in ten readings end in zero.
    const settle = (value: number): number => (random.chance(habits.roundShare) ? Math.round(value / 10) * 10 : Math.round(value));
    const systolic = settle(random.normal(habits.meanSystolic ?? (high ? 141 : 118 + age * 0.15), high ? 13 : 9));
    signs['systolic'] = Math.max(80, systolic);
    signs['diastolic'] = Math.max(40, Math.min(systolic - 20, settle(random.normal(high ? 86 : 75, 7))));
  }
  return signs;
}

/** Lines of a prescription. @param drugs keys of the material */
export function prescriptionOf(material: SimulationMaterial, random: Random, drugs: readonly string[], insured: boolean): RecordData[] {
  return drugs.map((key) => {
    const drug = material.morbidity.drugs[key]!;
    const quantity = random.integer(drug.least, drug.most);
    const amount = quantity * drug.price;
    return { drug_name: drug.name, strength: drug.strength, unit: drug.unit, quantity, dose: drug.unit === 'Viên' ? 'Ngày uống 2 lần, mỗi lần 1 viên' : 'Dùng theo hướng dẫn', route: drug.unit === 'Tuýp' ? 'Bôi' : drug.unit === 'Lọ' ? 'Nhỏ mắt' : 'Uống', price: drug.price, amount, fund: insured ? amount : 0 };
  });
}

function servicesOf(material: SimulationMaterial, keys: readonly string[], insured: boolean): RecordData[] {
  return ['examination', ...keys].map((key) => {
    const service = material.morbidity.services[key]!;
    return { code: service.code, name: service.name, cost_group: service.costGroup, quantity: 1, price: service.price, amount: service.price, fund: insured ? service.price : 0 };
  });
}

export const sum = (lines: readonly RecordData[], field: string): number => lines.reduce((total, line) => total + Number(line[field] ?? 0), 0);

export interface VisitSetting {
  material: SimulationMaterial;
  random: Random;
  doctor: string;
  /** How pressures are read here; seven in ten end in zero when absent. */
  habits?: { roundShare: number; meanSystolic?: number };
}

/**
 * The data of one visit of the form `visit`.
 * At a commune station the fund pays all of an insured visit whatever the card's level (first-contact facility, object code 1.2).
 */
export function simulateVisit(setting: VisitSetting, person: Patient, date: string, minute: number, cause: Condition | ChronicCondition): RecordData {
  const { material, random } = setting;
  const chronic = 'intervalDays' in cause ? cause : undefined;
  const acute = chronic ? undefined : (cause as Condition);
  const age = ageAt(person.birthDate, date);
  const insured = person.card !== null && person.card.from <= date;
  const drugs = chronic ? chronic.drugs.slice(0, random.integer(1, chronic.drugs.length)) : acute!.drugs.filter(([, share]) => random.chance(share)).map(([key]) => key);
  const prescription = prescriptionOf(material, random, drugs, insured);
  const service = servicesOf(material, cause.services.filter(() => random.chance(0.6)), insured);
  const total = sum(prescription, 'amount') + sum(service, 'amount');
  const referred = !chronic && random.chance(acute!.referShare);
  const others = chronic ? person.chronic.filter((index) => material.morbidity.chronic[index] !== chronic).map((index) => material.morbidity.chronic[index]!.code) : [];
  return known({
    kind: 'outpatient',
    care_type: '01',
    arrived: localTime(date, minute),
    left: localTime(date, minute + random.integer(12, 45)),
    reason: cause.reason,
    vital_signs: vitalSigns(random, person, age, acute?.fever ?? 0, setting.habits),
    diagnosis: [{ code: cause.code, rank: 'main' }, ...others.map((code) => ({ code, rank: 'other' }))],
    prescription: prescription.length > 0 ? prescription : undefined,
    service,
    insured,
    card_number: insured ? person.card!.number : undefined,
    cost: { total, fund: insured ? total : 0, co_payment: 0, patient: insured ? 0 : total, other: 0 },
    outcome: referred ? 'unchanged' : 'improved',
    disposition: referred ? 'referred' : 'home',
    referred_to: referred ? '12001' : undefined,
    follow_up: chronic ? addDays(date, chronic.intervalDays) : random.chance(0.08) ? addDays(date, random.integer(3, 7)) : undefined,
    doctor: setting.doctor,
  });
}
