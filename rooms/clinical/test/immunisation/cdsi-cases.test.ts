import { describe, expect, it } from 'vitest';
import { answerForecastCase } from '../../src/immunisation/case/answer-forecast-case.ts';
import { type PublishedCase, readCdsi2020, readPublishedCases } from './read-cdsi-data.ts';

const schedule = readCdsi2020();
const cases = readPublishedCases();

const expectedOf = ({ doses, expected }: PublishedCase) => ({
  doses: doses.map(({ expectedStatus, expectedReason }) => ({ status: expectedStatus, reason: expectedReason })),
  seriesStatus: expected.seriesStatus,
  next: { number: expected.forecastNumber ?? '-', earliest: expected.earliest, recommended: expected.recommended, pastDue: expected.pastDue },
});

describe('The CDC’s published cases, by the CDC’s schedule of their year', () => {
  it('are all here, of thirteen vaccine groups', () => {
    expect(cases).toHaveLength(241);
    expect(new Set(cases.map(({ vaccineGroup }) => vaccineGroup)).size).toBe(13);
  });

  it.each(cases.map((each) => [each.id, each.vaccineGroup, each.name, each] as const))('%s %s: %s', (_id, _group, _name, published) => {
    expect(answerForecastCase(published, schedule)).toEqual({ value: expectedOf(published), findings: [] });
  });
});
