import { type RecordData, type RecordDraft, addDays } from '@tuyen/records';
import type { ChronicCondition, Condition } from '../../material.ts';
import { known } from '../../draft-population.ts';
import { type Patient, prescriptionOf, simulateVisit, sum, vitalSigns } from '../../simulate-visit.ts';
import { ageAt, localTime } from '../../simulation-clock.ts';
import { type Causes, listCauses } from '../events/causes.ts';
import { actNumber } from '../events/event-table.ts';
import { CHRONIC } from '../people/people-table.ts';
import { type AdmissionCause, type CareServices, TIERS } from '../province-material.ts';
import { type ProvincePlan, STREAM } from '../province-plan.ts';
import { dateOf } from './dates.ts';
import { patientOf } from './person-of.ts';
import { shareCost } from './share-cost.ts';

/** What somebody came for, whatever list it stands in. */
export function causeOf(causes: Causes, number: number): Condition | ChronicCondition | AdmissionCause {
  if (number < causes.firstChronic) return causes.acute[number]!;
  if (number < causes.firstOutbreak) return causes.chronic[number - causes.firstChronic]!;
  if (number < causes.firstAdmission) {
    const { code, reason, ages } = causes.outbreaks[number - causes.firstOutbreak]!;
    return { code, reason, ages, drugs: [['paracetamol', 0.9], ['ors', 0.4]], fever: 0.9, referShare: 0.1, services: [] };
  }
  return number < causes.delivery ? causes.admissions[number - causes.firstAdmission]! : causes.deliveryCause;
}

/** Share of readings that end in zero at a facility, and the truth about it: some read the cuff, some guess. */
export function roundShareOf(plan: ProvincePlan, commune: number, tier: number): number {
  plan.random.restart(STREAM.unit, commune, tier);
  const [least, most] = plan.simulation.material.province.mistakes.roundPressureShare;
  return least + plan.random.next() * (most - least);
}

/** Mean systolic pressure of a managed patient on a day: better the longer they come, for most. */
function meanSystolicOf(plan: ProvincePlan, row: number, day: number): number | undefined {
  const { chronic, managed } = plan.people.of;
  if ((chronic[row]! & CHRONIC.hypertension) === 0) return undefined;
  const { firstShare, gainPerVisit, most } = plan.simulation.material.province.control;
  const controlled = Math.min(most, firstShare + (gainPerVisit * Math.max(0, day - managed[row]!)) / 28);
  plan.random.restart(STREAM.chronic, row, 1);
  return plan.random.next() < controlled ? 127 : 148;
}

const service = (line: { code: string; name: string; costGroup: string; price: number }, quantity: number, insured: boolean): RecordData => {
  const amount = line.price * quantity;
  return { code: line.code, name: line.name, cost_group: line.costGroup, quantity, price: line.price, amount, fund: insured ? amount : 0 };
};

interface Care {
  plan: ProvincePlan;
  patient: Patient;
  event: number;
  date: string;
  habits: { roundShare: number; meanSystolic?: number };
}

const cardOn = ({ patient, date }: Care): string | undefined => (patient.card && patient.card.from <= date && (patient.card.to === null || patient.card.to >= date) ? patient.card.number : undefined);

/** A visit at a centre or hospital: tests beside the examination, and the card's share of the bill. */
function hospitalVisit(care: Care, cause: Condition | ChronicCondition, services: CareServices): RecordData {
  const { plan, patient, event, date, habits } = care;
  const { random, simulation: { material } } = plan;
  const minute = plan.events.of.minute[event]!;
  const card = cardOn(care);
  const insured = card !== undefined;
  const isChronic = 'intervalDays' in cause;
  const drugs = isChronic ? cause.drugs.slice(0, random.integer(1, cause.drugs.length)) : cause.drugs.filter(([, share]) => random.chance(share)).map(([key]) => key);
  const prescription = prescriptionOf(material, random, drugs, insured);
  const lines = [service(services.examination, 1, insured), ...services.tests.filter(() => random.chance(material.province.testShare)).map((test) => service(test, 1, insured))];
  const total = sum(prescription, 'amount') + sum(lines, 'amount');
  return known({
    kind: 'outpatient',
    care_type: '01',
    arrived: localTime(date, minute),
    left: localTime(date, Math.min(1439, minute + random.integer(40, 180))),
    reason: cause.reason,
    vital_signs: vitalSigns(random, patient, ageAt(patient.birthDate, date), isChronic ? 0 : (cause.fever ?? 0), habits),
    diagnosis: [{ code: cause.code, rank: 'main' }],
    prescription: prescription.length > 0 ? prescription : undefined,
    service: lines,
    insured,
    card_number: card,
    cost: { ...shareCost(material.province, total, card, TIERS[plan.events.of.tier[event]!]!, date) },
    outcome: 'improved',
    disposition: 'home',
    follow_up: isChronic ? addDays(date, cause.intervalDays) : undefined,
    doctor: 'BS. Phòng khám',
  });
}

/** An admission: bed days, tests, an operation where there is one. */
function admission(care: Care, cause: AdmissionCause, services: CareServices): RecordData {
  const { plan, patient, event, date, habits } = care;
  const { random, simulation: { material } } = plan;
  const minute = plan.events.of.minute[event]!;
  const row = plan.events.of.person[event]!;
  const { to, reasonOut } = plan.people.of;
  const stay = plan.events.of.length[event]!;
  // Who dies during the stay dies here.
  const left = to[row]! - plan.events.of.at[event]!;
  const died = reasonOut[row] === 1 && left <= stay;
  const days = Math.max(1, died ? left : stay);
  const card = cardOn(care);
  const insured = card !== undefined;
  const lines = [service(services.bed, days, insured), ...services.tests.map((test) => service(test, 1, insured)), ...(cause.surgery ? [service(services.surgery, 1, insured)] : [])];
  const prescription = prescriptionOf(material, random, cause.surgery || random.chance(0.6) ? ['amoxicillin', 'paracetamol'] : ['paracetamol'], insured);
  const total = sum(lines, 'amount') + sum(prescription, 'amount');
  return known({
    kind: 'inpatient',
    care_type: '03',
    arrived: localTime(date, minute),
    left: localTime(addDays(date, days), random.integer(480, 690)),
    reason: cause.reason,
    vital_signs: vitalSigns(random, patient, ageAt(patient.birthDate, date), 0.3, habits),
    diagnosis: [{ code: cause.code, rank: 'main' }],
    prescription,
    service: lines,
    insured,
    card_number: card,
    cost: { ...shareCost(material.province, total, card, TIERS[plan.events.of.tier[event]!]!, date) },
    outcome: died ? 'died' : 'recovered',
    disposition: died ? undefined : 'home',
    doctor: 'BS. Khoa điều trị',
  });
}

/** The data of the care an event is, as it was first entered: drawn from the event's own numbers. @param of the event it was first entered by */
export function careData(plan: ProvincePlan, of: number, commune: number): RecordDraft['data'] {
  const { material } = plan.simulation;
  const { person, at, minute, tier, detail, act, length } = plan.events.of;
  const causes = listCauses(material);
  const row = person[of]!;
  const patient = patientOf(plan, row);
  const date = dateOf(plan, at[of]!);
  const roundShare = roundShareOf(plan, commune, tier[of]!);
  const meanSystolic = meanSystolicOf(plan, row, at[of]!);
  const care: Care = { plan, patient, event: of, date, habits: { roundShare, ...(meanSystolic === undefined ? {} : { meanSystolic }) } };
  const level = TIERS[tier[of]!]!;
  plan.random.restart(STREAM.draft, of);
  const cause = causeOf(causes, act[of] === actNumber('delivery') ? causes.delivery : detail[of]!);
  if (length[of]! > 0) return admission(care, cause as AdmissionCause, material.province.services[level === 'commune' ? 'district' : level]);
  if (level === 'commune') return simulateVisit({ material, random: plan.random, doctor: 'YS. Trạm y tế', habits: care.habits }, patient, date, minute[of]!, cause as Condition);
  return hospitalVisit(care, cause as Condition, material.province.services[level]);
}
