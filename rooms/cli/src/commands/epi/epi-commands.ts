import { makeRandom } from '@tuyen/simulator';
import { answerDiagnostic, answerPoissonRate, answerProportion, answerRates, answerReproduction, answerSpaceTime, answerStandardised, answerTable } from '@tuyen/surveillance';
import { type CaseCommand, runCases } from '../../cases/run-cases.ts';
import type { Command } from '../../command.ts';
import { readStandardPopulation } from '../../content/read-surveillance-content.ts';

type Words = Command['about'];

function caseCommand(name: string, about: Words, example: string, command: () => CaseCommand): Command {
  return { name, usage: '[FILE.json…] (không có thì đọc từ stdin / else from stdin)', about, example, run: (input) => runCases(input, command()) };
}

/** `epi rates` */
export const epiRates = caseCommand(
  'epi rates',
  { vi: 'Tỷ lệ, tỷ suất và bảng 2×2 với khoảng tin cậy chính xác, Wilson, Byar, Wald; χ², Fisher', en: 'Proportions, rates and 2×2 tables with exact, Wilson, Byar and Wald intervals; χ², Fisher' },
  `echo '{"x":3,"n":40,"confLevel":0.95}' | npx tuyen epi rates`,
  () => ({ answer: answerRates, lists: { proportions: answerProportion, poissonRates: answerPoissonRate, twoByTwo: answerTable } }),
);

/** `epi standardise` */
export const epiStandardise = caseCommand(
  'epi standardise',
  { vi: 'Chuẩn hóa theo tuổi: trực tiếp (dân số chuẩn WHO nếu không ghi trọng số), gián tiếp (SIR)', en: 'Age standardisation: direct (WHO world standard where no weights are given) and indirect (SIR)' },
  `echo '{"ageGroups":["0-4","5-9"],"count":[2,3],"population":[900,1000],"confLevel":0.95}' | npx tuyen epi standardise`,
  () => {
    const standard = readStandardPopulation();
    const answer = (given: unknown) => answerStandardised(given, standard);
    return { answer, lists: { ageStandardisation: answer } };
  },
);

/** `epi diagnostic` */
export const epiDiagnostic = caseCommand(
  'epi diagnostic',
  { vi: 'Giá trị của xét nghiệm: độ nhạy, độ đặc hiệu, giá trị tiên đoán, tỷ số khả dĩ', en: 'How good a test is: sensitivity, specificity, predictive values, likelihood ratios' },
  `echo '{"table":[72,11,11,280]}' | npx tuyen epi diagnostic`,
  () => ({ answer: answerDiagnostic, lists: { tests: answerDiagnostic } }),
);

/** `epi rt` */
export const epiRt = caseCommand(
  'epi rt',
  { vi: 'Hệ số lây nhiễm hiệu dụng Rt theo Cori, từ số ca theo ngày và khoảng thế hệ', en: 'Effective reproduction number by Cori, from daily cases and the serial interval' },
  `echo '{"incidence":[1,1,0,2,5,3,3,3,6,2],"meanSi":2.6,"stdSi":1.5}' | npx tuyen epi rt`,
  () => ({ answer: answerReproduction }),
);

/** `epi space-time` */
export const epiSpaceTime = caseCommand(
  'epi space-time',
  { vi: 'Chùm ca theo không gian – thời gian (Shiryaev–Roberts), tính lại sau mỗi ca', en: 'Clusters in space and time (Shiryaev-Roberts), judged after every case' },
  `echo '{"x":[0,0.1,0.2],"y":[0,0,0.1],"t":[1,2,3],"parameters":{"radius":1,"epsilon":0.5,"threshold":3}}' | npx tuyen epi space-time`,
  () => ({ answer: (given) => answerSpaceTime(given, (seed) => makeRandom(seed).next) }),
);
