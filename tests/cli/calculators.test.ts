import { describe, expect, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';

const lines = (out: string): Record<string, unknown>[] => out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
const input = (...cases: unknown[]): string => cases.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');

describe('tuyen cvd-risk', () => {
  it('answers each line with percent, band, model and reason', async () => {
    const { code, out } = await runTuyen(['cvd-risk'], { input: input({ id: 'a', age: 57, sex: 'male', smoker: true, systolic: 152, diabetes: false, totalCholesterol: 5.4 }, { id: 'b', age: 57, sex: 'Nữ', smoker: 'no', systolic: '152', bmi: '24,2' }) });
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { id: 'a', riskPercent: 12, band: '10-<20', model: 'laboratory', reason: expect.stringContaining('hút thuốc') },
      { id: 'b', riskPercent: 6, band: '5-<10', model: 'non-laboratory' },
    ]);
  });

  it('answers what it cannot read too, in its place, and ends with 1', async () => {
    const { code, out } = await runTuyen(['cvd-risk'], { input: input('{"id":', { id: 2, age: 'old', sex: 'f', smoker: 0, systolic: 120, bmi: 24 }) });
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([{ findings: [{ code: 'batch.not-an-object' }] }, { id: 2, riskPercent: null, findings: [{ code: 'batch.field-unreadable', field: 'age' }] }]);
  });
});

describe('tuyen gestation', () => {
  it('answers each pregnancy with its age, due date and visits', async () => {
    const { code, out } = await runTuyen(['gestation'], { input: input({ id: 1, lastPeriod: '2026-03-02', visits: ['2026-05-04', { date: '2026-07-20' }], onDate: '2026-11-01' }, { id: 2, ultrasound: { date: '2026-05-04', crl: 40 }, deliveryDate: '2026-11-20', onDate: '2026-11-22' }) });
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { id: 1, basis: 'last-period', dueDate: '2026-12-07', weeks: 34, days: 6, trimester: 3, antenatal: { counts: [1, 1, 0], met: false } },
      { id: 2, basis: 'ultrasound', postnatal: { days: 2, period: 'first-week', timing: 'term' } },
    ]);
  });

  it('does not take a day that does not exist', async () => {
    const { code, out } = await runTuyen(['gestation', '--on', '2026-11-01'], { input: input({ id: 1, lastPeriod: '2026-02-30' }) });
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([{ dueDate: null, findings: [{ code: 'batch.field-unreadable', field: 'lastPeriod' }, { code: 'gestation.start-unknown' }] }]);
  });
});

describe('tuyen drug-check', () => {
  it('answers each prescription with its findings, in both languages and with their source', async () => {
    const { code, out } = await runTuyen(['drug-check', '--on', '2026-11-01'], {
      input: input(
        { id: 1, patient: { birthDate: '2021-05-01', sex: 'nam', weightKg: 17, allergies: ['penicilin'] }, prescription: [{ name: 'Amoxicilin 250mg' }, { name: 'Paracetamol', strength: '500mg', dose: '1 viên', timesPerDay: 4 }] },
        { id: 2, patient: { ageYears: 40 }, prescription: [{ atc: 'N02BE01' }] },
      ),
    });
    expect(code).toBe(0);
    const [first, second] = lines(out);
    expect(first!['findings']).toMatchObject([{ code: 'dose-single', severity: 'error' }, { code: 'dose-daily' }, { code: 'allergy-class', drug: 'Amoxicilin 250mg', other: 'penicilin', vi: expect.any(String), en: expect.any(String), source: expect.any(String) }].sort((a, b) => (a.code === 'allergy-class' ? -1 : b.code === 'allergy-class' ? 1 : 0)));
    expect(second).toEqual({ id: 2, findings: [] });
  });
});

describe('tuyen person-match', () => {
  it('answers each pair with score, verdict and reasons', async () => {
    const { code, out } = await runTuyen(['person-match'], {
      input: input(
        { id: 1, a: { name: 'Quàng Thị Xuyến', birthDate: '1990-03-05', sex: 'female', commune: 'Xã Bình Lư' }, b: { name: 'xuyen quang thi', birthDate: '1990', sex: 'f', commune: 'Bình Lư' } },
        { id: 2, a: { name: 'Lò Thị Hoa', birthDate: '2020-01-05', household: '12' }, b: { name: 'Lò Thị Huệ', birthDate: '2020-01-05', household: '12' } },
        { id: 3, a: {}, b: { name: 5, birthDate: '31/02/1990' } },
      ),
    });
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: 1, verdict: 'same', reasons: expect.arrayContaining([expect.objectContaining({ field: 'name', code: 'order-swapped', vi: expect.any(String), en: expect.any(String), weight: expect.any(Number) })]) },
      { id: 2, verdict: 'different', reasons: expect.arrayContaining([expect.objectContaining({ code: 'twins' })]) },
      { id: 3, verdict: 'different', findings: [{ code: 'batch.field-unreadable', field: 'b.birthDate' }] },
    ]);
  });
});
