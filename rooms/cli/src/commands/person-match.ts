import { type PersonDescription, comparePeople } from '@tuyen/matching';
import type { Command } from '../command.ts';
import { answerJsonLines } from '../input/answer-json-lines.ts';
import type { JsonFields } from '../input/json-fields.ts';

function personOf(fields: JsonFields): PersonDescription {
  return {
    name: fields.text('name') ?? '',
    birthDate: fields.partialDate('birthDate', 'birth_date', 'dob'),
    sex: fields.sex('sex', 'gender'),
    citizenNumber: fields.text('citizenNumber', 'citizen_number'),
    insuranceNumber: fields.text('insuranceNumber', 'insurance_number'),
    phone: fields.text('phone'),
    commune: fields.text('commune'),
    village: fields.text('village'),
    mother: fields.text('mother'),
    household: fields.text('household'),
  };
}

/** Weighs pairs of people. Needs no site. */
export const personMatch: Command = {
  name: 'person-match',
  usage: '[FILE]  (JSON, mỗi dòng một cặp / JSON, one pair a line)',
  about: { vi: 'Cân nhắc hai bản ghi có phải của một người, kèm lý do', en: 'Weigh whether two descriptions are of one person, with the reasons' },
  example: `echo '{"id":1,"a":{"name":"Nguyễn Văn An","birthDate":"1990-03-05","sex":"male"},"b":{"name":"An Nguyen Van","birthDate":"1990-05-03","sex":"male"}}' | npx tuyen person-match`,
  words: 1,
  run: (input) =>
    answerJsonLines(input, (fields) => {
      const { score, verdict, reasons } = comparePeople(personOf(fields.object('a')), personOf(fields.object('b')));
      return { score, verdict, reasons };
    }),
};
