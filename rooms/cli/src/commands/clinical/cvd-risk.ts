import { type RiskCharts, type RiskPerson, estimateCardiovascularRisk } from '@tuyen/clinical';
import type { Command } from '../../command.ts';
import { answerJsonLines } from '../../input/answer-json-lines.ts';
import type { JsonFields } from '../../input/json-fields.ts';
import { readContentFile } from '../../input/read-content-file.ts';

function personOf(fields: JsonFields): RiskPerson {
  return {
    age: fields.number('age', 'ageYears'),
    sex: fields.sex('sex', 'gender'),
    smoker: fields.boolean('smoker', 'smoking'),
    systolic: fields.number('systolic', 'sbp'),
    diabetes: fields.boolean('diabetes'),
    totalCholesterol: fields.number('totalCholesterol', 'cholesterol'),
    bmi: fields.number('bmi'),
    cardiovascularDisease: fields.boolean('cardiovascularDisease'),
  };
}

/** Cardiovascular risk of many people. Needs no site: the charts are content. */
export const cvdRisk: Command = {
  name: 'cvd-risk',
  usage: '[FILE]  (JSON, mỗi dòng một người / JSON, one person a line)',
  about: { vi: 'Ước tính nguy cơ tim mạch 10 năm theo bảng WHO 2019 vùng Đông Nam Á', en: 'Estimate ten-year cardiovascular risk by the WHO 2019 charts of South-East Asia' },
  example: `echo '{"id":1,"age":57,"sex":"male","smoker":true,"systolic":152,"diabetes":false,"totalCholesterol":5.4}' | npx tuyen cvd-risk`,
  words: 1,
  run: (input) => {
    const charts = JSON.parse(readContentFile('cardiovascular/who-2019-south-east-asia.json')) as RiskCharts;
    return answerJsonLines(input, (fields) => {
      const { reason, ...risk } = estimateCardiovascularRisk(personOf(fields), charts);
      return { ...risk, reasonCode: reason.code, reason: { vi: reason.vi, en: reason.en } };
    });
  },
};
