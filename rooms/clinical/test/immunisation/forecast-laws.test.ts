import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerGroup } from '../../src/immunisation/case/answer-group.ts';
import type { CaseDose, ForecastCase } from '../../src/immunisation/case/forecast-case.ts';
import { dayOfSerial, serialDay } from '../../src/immunisation/schedule/serial-day.ts';
import type { Schedule } from '../../src/immunisation/schedule/schedule.ts';
import { readCdsi2020, readCdsi464 } from './read-cdsi-data.ts';
import { vnSchedule } from './vn-schedule.ts';

const schedules: readonly Schedule[] = [readCdsi2020(), readCdsi464(), vnSchedule('2024'), vnSchedule('2026')];
const BIRTH = serialDay('2016-02-29');

const dose = (schedule: Schedule): fc.Arbitrary<CaseDose> =>
  fc.record({ day: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 4000 })), cvx: fc.constantFrom(...schedule.vaccines.keys()) }).map(({ day, cvx }) => ({ date: dayOfSerial(BIRTH + day), cvx, vaccine: undefined, mvx: undefined, isSubstandard: false }));

/** A child of some gender with up to nine doses of any vaccines on any days, assessed on some day. */
const child = fc.constantFrom(...schedules).chain((schedule) =>
  fc.record({ schedule: fc.constant(schedule), group: fc.constantFrom(...schedule.groups), doses: fc.array(dose(schedule), { maxLength: 9 }), gender: fc.constantFrom('F', 'M', ''), age: fc.integer({ min: 0, max: 4200 }) }),
);

const caseOf = (doses: readonly CaseDose[], gender: string, age: number): ForecastCase => ({ id: '1', dob: dayOfSerial(BIRTH), gender, vaccineGroup: undefined, doses, assessmentDate: dayOfSerial(BIRTH + age), medHistory: [], country: undefined });

describe('Whatever was given, by any of the schedules', () => {
  it('the next dose is due no earlier than it may be given, and late no earlier than that', () => {
    fc.assert(
      fc.property(child, ({ schedule, group, doses, gender, age }) => {
        const { seriesStatus, next } = answerGroup(schedule, group, caseOf(doses, gender, age));
        expect(next.earliest === null).toBe(seriesStatus !== 'Not complete');
        if (next.earliest === null) return;
        expect(next.recommended! >= next.earliest).toBe(true);
        if (next.pastDue !== null) expect(next.pastDue >= next.earliest).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('the order in which doses are written down does not matter', () => {
    fc.assert(
      fc.property(child, fc.infiniteStream(fc.nat()), ({ schedule, group, doses, gender, age }, keys) => {
        const straight = answerGroup(schedule, group, caseOf(doses, gender, age));
        const order = doses.map((_, at) => ({ at, key: keys.next().value })).sort((a, b) => a.key - b.key);
        const turned = answerGroup(schedule, group, caseOf(order.map(({ at }) => doses[at]!), gender, age));
        expect({ ...turned, doses: [] }).toEqual({ ...straight, doses: [] });
        // Two equal doses of one day may change places; every other keeps its verdict.
        const isTwin = (at: number) => doses.some((other, twin) => twin !== at && other.date === doses[at]!.date && other.cvx === doses[at]!.cvx);
        for (const [place, { at }] of order.entries()) if (!isTwin(at)) expect(turned.doses[place]).toEqual(straight.doses[at]);
      }),
      { numRuns: 400 },
    );
  });

  it('each dose has one verdict, with a reason exactly where it does not count', () => {
    fc.assert(
      fc.property(child, ({ schedule, group, doses, gender, age }) => {
        const answer = answerGroup(schedule, group, caseOf(doses, gender, age));
        expect(answer.doses).toHaveLength(doses.length);
        for (const { status, reason } of answer.doses) expect(reason !== null).toBe(status === 'Not Valid' || status === 'Extraneous');
      }),
      { numRuns: 200 },
    );
  });

  it('following the forecast of the Vietnamese schedule, dose by dose, ends it with valid doses only', () => {
    const schedule = vnSchedule('2024');
    const groups = schedule.groups.filter(({ name }) => !name.startsWith('UV'));
    fc.assert(
      fc.property(fc.constantFrom(...groups), fc.integer({ min: 0, max: 40 }), (group, late) => {
        const doses: CaseDose[] = [];
        const vaccines = schedule.antigens.get(group.antigens[0]!)!.series[0]!.doses.map(({ preferable }) => preferable[0]!.code);
        for (let step = 0; step < 8; step++) {
          const at = doses.at(-1)?.date ?? dayOfSerial(BIRTH);
          const { next, doses: verdicts } = answerGroup(schedule, group, { ...caseOf(doses, 'F', 0), assessmentDate: at });
          expect(verdicts.every(({ status }) => status === 'Valid')).toBe(true);
          if (next.recommended === null) break;
          // Of hepatitis B the birth dose cannot be late.
          const wait = next.recommended === dayOfSerial(BIRTH) ? 0 : late;
          doses.push({ date: dayOfSerial(serialDay(next.recommended) + wait), cvx: vaccines[Number(next.number) - 1]!, vaccine: undefined, mvx: undefined, isSubstandard: false });
        }
        expect(doses.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
