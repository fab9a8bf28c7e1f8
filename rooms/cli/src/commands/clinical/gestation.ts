import { type GestationRules, type Pregnancy, assessPregnancy, gestationRulesAt } from '@tuyen/clinical';
import { parse } from 'yaml';
import { checkDay } from '../../check-day.ts';
import { type Command, UsageError, optionText } from '../../command.ts';
import { answerJsonLines } from '../../input/answer-json-lines.ts';
import type { JsonFields } from '../../input/json-fields.ts';
import { readContentFile } from '../../input/read-content-file.ts';
import { vietnamToday } from '../../today.ts';

type Scan = Pregnancy['scans'][number];

function scansOf(fields: JsonFields): Scan[] {
  const one = fields.object('ultrasound');
  return [...fields.objects('scans'), one].flatMap((scan) => {
    const date = scan.day('date');
    if (date === null) return [];
    return [{ date, weeks: scan.number('weeks'), days: scan.number('days'), crownRumpMm: scan.number('crownRumpMm', 'crl'), headMm: scan.number('headMm', 'hc'), femurMm: scan.number('femurMm', 'fl'), biparietalMm: scan.number('biparietalMm', 'bpd') }];
  });
}

function pregnancyOf(fields: JsonFields): Pregnancy {
  return {
    sex: fields.sex('sex'),
    lastPeriod: fields.day('lastPeriod', 'lmp'),
    certain: fields.boolean('certain', 'lastPeriodCertain') ?? true,
    cycleDays: fields.number('cycleDays'),
    scans: scansOf(fields),
    end: fields.day('deliveryDate', 'birthDate', 'end'),
    visits: fields.days('visits'),
  };
}

function answerOf(fields: JsonFields, today: string, rules: readonly GestationRules[]): Record<string, unknown> & { findings: ReturnType<typeof assessPregnancy>['findings'] } {
  const onDate = fields.day('onDate', 'date') ?? today;
  const inForce = gestationRulesAt(rules, onDate) ?? rules[0]!;
  const { dating, gestation, antenatal, postnatal, findings } = assessPregnancy(pregnancyOf(fields), onDate, inForce);
  return {
    onDate,
    ...(dating ?? { basis: null, start: null, dueDate: null }),
    weeks: gestation?.weeks ?? null,
    days: gestation?.days ?? null,
    trimester: gestation?.trimester ?? null,
    antenatal: antenatal && { ...antenatal, visits: antenatal.visits.map(({ date, gestation: at }) => ({ date, weeks: at?.weeks ?? null, days: at?.days ?? null, trimester: at?.trimester ?? null })) },
    postnatal,
    rules: { id: inForce.id, confidence: inForce.confidence, unverified: inForce.unverified === true },
    findings,
  };
}

/** Gestation, due date and antenatal visits of many pregnancies. Needs no site: the rules are content. */
export const gestation: Command = {
  name: 'gestation',
  usage: '[FILE] [--on DATE]  (JSON, mỗi dòng một thai kỳ / JSON, one pregnancy a line)',
  about: { vi: 'Tính tuổi thai, ngày dự sinh, khám thai theo 3 thai kỳ và ngày sau sinh', en: 'Compute gestation, due date, antenatal visits by trimester and days after birth' },
  example: `echo '{"id":1,"lastPeriod":"2026-03-02","visits":["2026-05-04","2026-07-20"],"onDate":"2026-11-01"}' | npx tuyen gestation`,
  options: { on: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const today = checkDay(optionText(input, 'on') ?? vietnamToday(), '--on');
    const rules = parse(readContentFile('gestation/rules.yaml')) as GestationRules[];
    if (rules.length === 0) throw new UsageError('Không có quy tắc nào.', 'There are no rules.');
    return answerJsonLines(input, (fields) => answerOf(fields, today, rules));
  },
};
