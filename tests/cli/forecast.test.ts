import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTuyen } from '../run-tuyen.ts';

const CDSI = 'rooms/clinical/test/data/cdsi-supporting-data-2020-11.json.gz';
const linesOf = (out: string): unknown[] => out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
const child = { id: '1', dob: '2026-01-05', gender: 'F', vaccineGroup: 'DPT-VGB-Hib', doses: [{ date: '2026-03-09', vaccine: '5 trong 1' }], assessmentDate: '2026-04-01' };

describe('tuyen forecast', () => {
  it('judges the doses of a child by the Vietnamese schedule and says when the next is due', async () => {
    const { code, out } = await runTuyen(['forecast', '--schedule', 'vn-epi'], { input: `${JSON.stringify(child)}\n` });
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual([{ id: '1', doses: [{ status: 'Valid', reason: null }], seriesStatus: 'Not complete', next: { number: '2', earliest: '2026-04-09', recommended: '2026-04-09', pastDue: '2026-05-04' } }]);
  });

  it('takes the version of the day of each case, and says of one that it was not checked against the original text', async () => {
    const asked = (day: string) => JSON.stringify({ ...child, vaccineGroup: 'IPV', doses: [{ date: '2026-06-09', cvx: '10' }], assessmentDate: day });
    const { out, said } = await runTuyen(['forecast', '--schedule', 'vn-epi'], { input: `${asked('2026-06-10')}\n${asked('2026-07-10')}\n` });
    expect(linesOf(out)).toMatchObject([{ next: { number: '2' } }, { next: { number: '2' } }]);
    expect(said).toContain('chưa đối chiếu văn bản gốc');
    const older = await runTuyen(['forecast', '--schedule', 'vn-epi@2018'], { input: asked('2026-06-10') });
    expect([linesOf(older.out), older.said]).toMatchObject([[{ seriesStatus: 'Complete' }], '']);
  });

  it('tells every group, and whether a child is fully immunised, where no group is asked for', async () => {
    const { out } = await runTuyen(['forecast', '--schedule', 'vn-epi@2024'], { input: JSON.stringify({ ...child, vaccineGroup: undefined }) });
    const [answer] = linesOf(out) as [{ groups: { vaccineGroup: string; next: { number: string } }[]; fullyImmunised: { missing: unknown[] } }];
    expect(answer.groups).toHaveLength(11);
    expect(answer.groups.find(({ vaccineGroup }) => vaccineGroup === 'DPT')?.next.number).toBe('2');
    expect(answer.fullyImmunised.missing).toContainEqual({ need: 'DPT-VGB-Hib', given: 1, wanted: 3 });
  });

  it('reads the CDC’s supporting data from a file', async () => {
    const { code, out } = await runTuyen(['forecast', '--schedule', CDSI], { input: '{"id":"a","dob":"2020-08-13","gender":"F","vaccineGroup":"POL","doses":[],"assessmentDate":"2020-08-13"}' });
    expect([code, linesOf(out)]).toEqual([0, [{ id: 'a', doses: [], seriesStatus: 'Not complete', next: { number: '1', earliest: '2020-09-24', recommended: '2020-10-13', pastDue: '2020-12-10' } }]]);
  });

  it('answers the other lines where one is broken, and ends with 1', async () => {
    const broken = ['not JSON', '[]', JSON.stringify({ ...child, dob: '2026-02-30' }), JSON.stringify({ ...child, doses: [{ date: '2026-03-09' }] }), JSON.stringify({ ...child, vaccineGroup: 'XYZ' }), JSON.stringify({ ...child, assessmentDate: '2025-12-31' })];
    const { code, out } = await runTuyen(['forecast', '--schedule', 'vn-epi@2024'], { input: `${[...broken, JSON.stringify(child)].join('\r\n')}\r\n\r\n` });
    expect(code).toBe(1);
    const errors = linesOf(out).map((line) => (line as { error?: { code: string; field?: string } }).error);
    expect(errors.map((error) => error && `${error.code} ${error.field ?? ''}`.trim())).toEqual([
      'forecast.case-not-readable',
      'forecast.case-not-readable',
      'forecast.field-invalid dob',
      'forecast.field-invalid doses[1].cvx',
      'forecast.group-unknown vaccineGroup',
      'forecast.field-invalid assessmentDate',
      undefined,
    ]);
  });

  it('refuses a schedule it does not know, and a file that is none', async () => {
    expect((await runTuyen(['forecast', '--schedule', 'vn-x'], { input: '' })).said).toContain('vn-epi@2024');
    const file = join(mkdtempSync(join(tmpdir(), 'tuyen-')), 'schedule.json');
    writeFileSync(file, '{"files":{"Schedule":{},"A":{"series":{"seriesDose":{"age":{"minAge":"soon"}}}}}}');
    const { code, said } = await runTuyen(['forecast', '--schedule', file], { input: '' });
    expect([code, said.includes('schedule.not-readable')]).toEqual([1, true]);
    expect((await runTuyen(['forecast'], { input: '' })).code).toBe(2);
  });
});
