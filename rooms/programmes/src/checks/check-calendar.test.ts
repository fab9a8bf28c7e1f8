import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleContent } from '../../test/sample-content.ts';
import { readContent } from '../read-content.ts';

const PATH = 'calendar/vietnam.yaml';
const text = readFileSync(new URL(`../../../../content/${PATH}`, import.meta.url), 'utf8');

const findingsOf = (calendar: string): string[] => readContent([...sampleContent(), { path: PATH, text: calendar }]).findings.map(({ code, line }) => `${code} ${calendar.split('\n')[line - 1]?.trim()}`);

test('the calendar of Vietnam loads with the years it says', () => {
  const { package: content, findings } = readContent([...sampleContent(), { path: PATH, text }]);
  expect(findings).toEqual([]);
  expect(content.calendars).toMatchObject([{ calendar: 'vietnam', from: '2016-01-01', to: '2030-12-31', unverified: true }]);
});

test.each([
  ['a holiday that ends before it begins', 'to: 2024-02-12', 'to: 2024-01-12', 'content.dates-reversed - {from: 2024-02-08, to: 2024-01-12}'],
  ['an exchange against a day that is worked anyway', 'worked: 2024-05-04', 'worked: 2024-05-06', 'calendar.exchange-impossible - {off: 2024-04-29, worked: 2024-05-06}'],
  ['a day that does not exist', 'from: 2023-04-29', 'from: 2023-04-31', 'content.day - {from: 2023-04-31}'],
  ['a ninth day of the week', 'weekend: [6, 7]', 'weekend: [6, 9]', 'content.limit weekend: [6, 9]'],
])('%s is told with its line', (_, from, to, expected) => {
  expect(findingsOf(text.replace(from, to))).toEqual([expected]);
});
