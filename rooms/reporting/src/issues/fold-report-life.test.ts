import type { ReportStep } from '@tuyen/contract';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type LoggedStep, REPORT_STEPS, foldReportLife } from './fold-report-life.ts';

const logged = (steps: readonly ReportStep[]): LoggedStep[] => steps.map((step, index) => ({ id: String(index), step, enteredAt: `2026-11-0${(index % 9) + 1}`, site: 'a', seq: index + 1, by: 'user:a' }));

describe('the way of a report', () => {
  test.each<[string, ReportStep[], string, number]>([
    ['nothing yet', [], 'none', 0],
    ['opened and handed in', ['open', 'submit'], 'submitted', 0],
    ['returned, and handed in again', ['open', 'submit', 'return', 'submit'], 'submitted', 0],
    ['issued', ['open', 'submit', 'approve', 'issue'], 'issued', 1],
    ['issued twice', ['open', 'submit', 'approve', 'issue', 'open', 'submit', 'approve', 'issue'], 'issued', 2],
    ['approved before anything was handed in', ['open', 'approve'], 'open', 0],
    ['two people approve at once: the second does not count', ['open', 'submit', 'approve', 'approve'], 'approved', 0],
    ['issued without approval', ['open', 'submit', 'issue'], 'submitted', 0],
  ])('%s', (_, steps, standing, issues) => {
    const life = foldReportLife(logged(steps));
    expect([life.standing, life.issues.length]).toEqual([standing, issues]);
  });

  it('does not depend on the order in which the steps arrived', () => {
    const steps = fc.array(fc.constantFrom(...REPORT_STEPS), { maxLength: 12 }).map(logged);
    fc.assert(fc.property(steps, fc.integer(), (made, seed) => {
      const shuffled = [...made].sort((a, b) => ((a.seq * 7919 + seed) % 13) - ((b.seq * 7919 + seed) % 13));
      expect(foldReportLife(shuffled)).toEqual(foldReportLife(made));
    }));
  });

  it('once issued, later steps never take an issue away', () => {
    const steps = fc.array(fc.constantFrom(...REPORT_STEPS), { maxLength: 15 }).map(logged);
    fc.assert(fc.property(steps, fc.constantFrom(...REPORT_STEPS), (before, more) => {
      const after = foldReportLife([...before, { ...logged([more])[0]!, id: 'more', seq: before.length + 1 }]);
      const issued = foldReportLife(before).issues;
      expect(after.issues.slice(0, issued.length)).toEqual(issued);
    }));
  });
});
