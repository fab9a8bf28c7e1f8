import { createInterface } from 'node:readline';
import { answerForecastCase } from '@tuyen/clinical';
import { type Finding, describeProblem } from '@tuyen/records';
import { type Command, optionText } from '../../command.ts';
import { say } from '../../output.ts';
import { type FoundSchedule, findSchedule } from './find-schedule.ts';

const describe = ({ code, field, facts }: Finding): object => ({ code, ...(field === undefined ? {} : { field }), ...describeProblem(code, facts) });

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined) ?? null;
const dayOf = (value: unknown): string => (typeof value === 'object' && value !== null && 'assessmentDate' in value ? String(value.assessmentDate) : '');

/** One line of answers to one line of cases; what is wrong in its place where the case cannot be read. */
function answerLine(line: string, { on, fullyImmunised }: FoundSchedule): { answer: object; findings: readonly Finding[]; isRefused: boolean } {
  const asked = parseLine(line);
  const { value, findings } = answerForecastCase(asked, on(dayOf(asked)), fullyImmunised);
  return { answer: { id: idOf(asked), ...(value ?? { error: describe(findings[0]!) }) }, findings, isRefused: value === null };
}

/** Evaluates doses given and forecasts the next ones; needs no site: schedules are content or files. */
export const forecast: Command = {
  name: 'forecast',
  usage: '--schedule FILE|ID < cases (một trường hợp JSON mỗi dòng / one JSON case a line)',
  about: { vi: 'Đánh giá mũi tiêm đã có và dự báo mũi kế tiếp theo lịch tiêm chủng', en: 'Evaluate doses given and forecast the next by an immunisation schedule' },
  example: `echo '{"id":"1","dob":"2026-01-05","gender":"F","vaccineGroup":"DPT","doses":[{"date":"2026-03-09","vaccine":"DPT-VGB-Hib"}],"assessmentDate":"2026-04-01"}' | npx tuyen forecast --schedule vn-epi`,
  options: { schedule: { type: 'string' } },
  words: 0,
  run: async (input) => {
    const found = findSchedule(optionText(input, 'schedule', true));
    if (process.stdin.isTTY) say('Gõ mỗi dòng một trường hợp JSON, kết thúc bằng Ctrl-D. / Type one JSON case a line, end with Ctrl-D.');
    let number = 0;
    let refused = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const { answer, findings, isRefused } = answerLine(line.replace(/^\uFEFF/, ''), found);
      if (isRefused) refused += 1;
      for (const finding of findings) say(`${number}: ${finding.code}${finding.field === undefined ? '' : ` ${finding.field}`}`);
      // A pipe that fills up is waited for, so that a country's cases do not stand in memory.
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return refused > 0 ? 1 : 0;
  },
};
