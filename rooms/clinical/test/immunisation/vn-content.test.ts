import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileSchedule } from '../../src/immunisation/content/compile-schedule.ts';
import { findScheduleVersion } from '../../src/immunisation/content/find-schedule-version.ts';
import { findVaccineCode } from '../../src/immunisation/names/find-vaccine-code.ts';
import { contentText, vnContent, vnRules, vnSchedule, vnVaccines } from './vn-schedule.ts';

describe('The Vietnamese schedule as content', () => {
  it.each([
    ['immunisation-schedule', vnContent],
    ['vaccines', vnVaccines],
    ['fully-immunised', vnRules],
  ] as const)('is written as the schema «%s» says', (schema, value) => {
    const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(contentText(`schema/${schema}.schema.json`)) as object);
    check(value);
    expect(check.errors ?? []).toEqual([]);
  });

  it('has one version for every day since 2018, and none twice', () => {
    const days = ['2018-01-01', '2024-07-31', '2024-08-01', '2026-06-30', '2026-07-01', '2031-01-01'];
    expect(days.map((day) => findScheduleVersion(vnContent, day).version)).toEqual(['2018', '2018', '2024', '2024', '2026', '2026']);
    for (const [at, { from }] of vnContent.versions.entries()) expect(from > (vnContent.versions[at - 1]?.to ?? '')).toBe(true);
  });

  it('knows a vaccine by its code, its Vietnamese names and its CVX', () => {
    const schedule = vnSchedule('2026');
    const named = ['DPT-VGB-Hib', '5 trong 1', 'viêm gan B sơ sinh', 'bOPV', 'Sởi', 'uốn ván', 'Rotavin-M1', 'Imojev'].map((name) => findVaccineCode(schedule, undefined, name));
    expect(named).toEqual(['DPT-VGB-HIB', 'DPT-VGB-HIB', 'VGB', 'BOPV', 'SOI', 'UV', 'ROTAVIN', 'VNNB-SONG']);
    expect(['19', '198', '8', '178', '5'].map((cvx) => findVaccineCode(schedule, cvx, undefined))).toEqual(['BCG', 'DPT-VGB-HIB', 'VGB', 'BOPV', 'SOI']);
  });

  it('gives no name and no CVX to two vaccines', () => {
    const names = vnVaccines.flatMap(({ code, names: own = [], cvx = [] }) => [...new Set([code, ...own, ...cvx].map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')))]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('is refused when it names a vaccine that stands nowhere, or an interval that is none', () => {
    const broken = (change: object) => () => compileSchedule({ schedule: { ...vnContent, series: [{ ...vnContent.series[0]!, doses: [{ vaccines: ['BCG'], ...change }] }] }, vaccines: vnVaccines }, '2018');
    expect(broken({ vaccines: ['XYZ'] })).toThrow(expect.objectContaining({ code: 'schedule.not-readable', facts: { at: 'XYZ' } }));
    expect(broken({ minimum: 'sớm' })).toThrow(expect.objectContaining({ code: 'schedule.not-readable', facts: { at: 'sớm' } }));
  });
});
