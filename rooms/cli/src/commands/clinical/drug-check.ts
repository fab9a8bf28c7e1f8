import { drugs } from '@tuyen/clinical';
import { ageYears, daysBetween, firstDay } from '@tuyen/records';
import { checkDay } from '../../check-day.ts';
import { type Command, optionText } from '../../command.ts';
import { answerJsonLines } from '../../input/answer-json-lines.ts';
import type { JsonFields } from '../../input/json-fields.ts';
import { vietnamToday } from '../../today.ts';
import { readDrugBook } from './read-drug-book.ts';

function trimesterOf(patient: JsonFields): number | null {
  const trimester = patient.number('trimester');
  const weeks = patient.number('gestationWeeks');
  return trimester ?? (weeks === null ? null : weeks < 14 ? 1 : weeks < 28 ? 2 : 3);
}

function patientOf(patient: JsonFields, date: string): drugs.DrugPatient {
  const birth = patient.partialDate('birthDate');
  const whole = birth !== null && birth.length === 10;
  const said = patient.number('ageYears', 'age');
  const months = patient.number('ageMonths');
  return {
    date,
    ageYears: said ?? (months === null ? (birth === null ? null : ageYears(firstDay(birth), date)) : months / 12),
    ageDays: whole && said === null ? daysBetween(birth, date) : null,
    sex: patient.sex('sex', 'gender'),
    weightKg: patient.number('weightKg', 'weight'),
    pregnant: patient.boolean('pregnant'),
    trimester: trimesterOf(patient),
    breastfeeding: patient.boolean('breastfeeding'),
    allergies: patient.texts('allergies'),
  };
}

function lineOf(item: JsonFields): drugs.PrescriptionLine {
  return {
    name: item.text('name', 'drug'),
    ingredient: item.text('ingredient'),
    atc: item.text('atc'),
    strength: item.text('strength'),
    dose: item.text('dose'),
    timesPerDay: item.number('timesPerDay', 'frequency'),
    dailyMg: item.number('dailyMg', 'dailyDoseMg'),
    route: item.text('route'),
  };
}

/** Checks prescriptions. Needs no site: drugs and rules are content. */
export const drugCheck: Command = {
  name: 'drug-check',
  usage: '[FILE] [--on DATE]  (JSON, mỗi dòng một đơn / JSON, one prescription a line)',
  about: { vi: 'Kiểm tra đơn thuốc: trùng hoạt chất, dị ứng, tuổi, thai, cho con bú, liều, tương tác', en: 'Check prescriptions: substances twice, allergy, age, pregnancy, breast-feeding, dose, interaction' },
  example: `echo '{"id":1,"patient":{"ageYears":5,"weightKg":17,"allergies":["penicilin"]},"prescription":[{"name":"Cefalexin 250mg"},{"name":"Hapacol 250","strength":"250mg","dose":"2 gói","timesPerDay":4}]}' | npx tuyen drug-check`,
  options: { on: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const today = checkDay(optionText(input, 'on') ?? vietnamToday(), '--on');
    const book = readDrugBook();
    return answerJsonLines(input, (fields) => {
      const date = fields.day('date') ?? today;
      return { found: drugs.checkPrescription(fields.objects('prescription').map(lineOf), patientOf(fields.object('patient'), date), book) };
    });
  },
};
