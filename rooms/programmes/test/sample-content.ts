import type { ContentFile } from '../src/index.ts';
import { contentFolder } from './content-folder.ts';

const PROGRAMME = `programme: care
version: 1
title: {vi: Chăm sóc, en: Care}
from: 2016-01-01
instruments: []
`;

const PERSON = `form: person
version: 1
title: {vi: Người, en: Person}
subject: person
fold: state
from: 2016-01-01
items:
  - {id: sex, type: coding, label: {vi: Giới, en: Sex}, options: [{code: male, display: {vi: Nam, en: Male}}, {code: female, display: {vi: Nữ, en: Female}}]}
  - {id: birth_date, type: date, precision: year, label: {vi: Ngày sinh, en: Birth date}}
`;

const CARE = `form: care
version: 1
title: {vi: Lượt, en: Visit}
subject: person
fold: event
from: 2016-01-01
to: 2019-12-31
items:
  - {id: kind, type: coding, label: {vi: Loại, en: Kind}, options: [{code: home, display: {vi: Tại nhà, en: Home}}, {code: station, display: {vi: Tại trạm, en: Station}}]}
  - {id: seen, type: date, label: {vi: Ngày, en: Day}}
  - {id: words, type: text, register: false, label: {vi: Ghi chú, en: Words}}
  - id: cost
    type: group
    label: {vi: Chi phí, en: Costs}
    items:
      - {id: total, type: decimal, label: {vi: Tổng, en: Total}}
  - id: diagnosis
    type: group
    repeats: true
    label: {vi: Chẩn đoán, en: Diagnoses}
    items:
      - {id: code, type: string, label: {vi: Mã, en: Code}}
checks:
  - {id: known-kind, assert: "kind != 'home' || subject.sex == 'female'", severity: warning, field: kind, message: {vi: Xem lại., en: Look again.}}
`;

const CARE_2 = CARE.replace('version: 1', 'version: 2').replace('from: 2016-01-01\nto: 2019-12-31', 'from: 2020-01-01');

const INDICATORS = `- indicator: visits
  version: 1
  title: {vi: Lượt, en: Visits}
  unit: {vi: lượt, en: visits}
  value: count
  direction: none
  place: facility
  numerator:
    register: care
    where: "kind == 'station' && any(diagnosis, startsWith(code, 'I10'))"
    count: rows
    time: during
    date: seen
  breakdowns:
    - id: kind
      title: {vi: Loại, en: Kind}
      by: kind
      categories:
        - {code: home, title: {vi: Tại nhà, en: Home}}
        - {code: station, title: {vi: Tại trạm, en: Station}}
  from: 2016-01-01

- indicator: cost
  version: 1
  title: {vi: Chi phí, en: Cost}
  unit: {vi: đồng, en: VND}
  value: amount
  direction: none
  place: facility
  numerator: {register: care, count: sum, field: cost.total, time: during}
  from: 2016-01-01

- indicator: women
  version: 1
  title: {vi: Tỷ lệ nữ, en: Share of women}
  unit: {vi: '%', en: '%'}
  value: percent
  direction: none
  place: residence
  numerator: {register: person, where: "sex == 'female' && ageYears(birth_date, period.to) < 60", count: subjects, time: at-end}
  denominator: {register: person, count: subjects, time: at-end}
  from: 2016-01-01
`;

const PLAN = `plan: plan-a
version: 1
title: {vi: Kế hoạch, en: Plan}
document: {issuer: Sở Y tế}
unit: {code: '22', type: province, at: 2018-01-01}
from: 2018-01-01
to: 2020-12-31
source: Văn bản
targets:
  - id: t1
    title: {vi: Lượt tại trạm, en: Visits at the station}
    indicator: visits
    category: kind=station
    value: 100
    comparison: '>='
    unit: {vi: lượt, en: visits}
    direction: up
    deadline: 2020-12-31
    milestones:
      - {value: 80, date: 2018-12-31}
      - {value: 90, date: 2019-12-31}
    owner: {vi: Trạm, en: Station}
    quote: một trăm lượt
    paragraph: I.1
  - id: t2
    title: {vi: Tỷ lệ nữ, en: Women}
    indicator: women
    comparison: '>='
    unit: {vi: '%', en: '%'}
    direction: up
    deadline: 2019-12-31
    owner: {vi: Trạm, en: Station}
    quote: nhiều nữ hơn
    paragraph: I.2
figures:
  - {indicator: visits, period: 2017-H1, value: 7, quote: bảy lượt, paragraph: I}
`;

const REPORT = `report: review
version: 1
title: {vi: Sơ kết, en: Review}
periods: [half]
comparePreviousYear: true
from: 2016-01-01
lines:
  - {id: a, title: {vi: Lượt, en: Visits}, indicator: visits, category: kind=home}
  - {id: b, title: {vi: Chi phí, en: Cost}, indicator: cost}
`;

export const PATHS = {
  programme: 'programmes/care/programme.yaml',
  person: 'programmes/care/forms/person.yaml',
  care: 'programmes/care/forms/care-1.yaml',
  care2: 'programmes/care/forms/care-2.yaml',
  indicators: 'programmes/care/indicators/care.yaml',
  plan: 'plans/plan-a.yaml',
  report: 'reports/review.yaml',
} as const;

/** A small content folder without fault, under the project's own schemas. */
export function sampleContent(): ContentFile[] {
  const texts: Record<keyof typeof PATHS, string> = { programme: PROGRAMME, person: PERSON, care: CARE, care2: CARE_2, indicators: INDICATORS, plan: PLAN, report: REPORT };
  const own = Object.entries(PATHS).map(([name, path]) => ({ path, text: texts[name as keyof typeof PATHS] }));
  return [...contentFolder('schema').filter(({ path }) => path.endsWith('.schema.json')), ...own];
}

/** The sample with one text replaced by another at its first place; a fault that changes nothing is the test's own mistake. */
export function withFault(path: string, sound: string, faulty: string): ContentFile[] {
  return sampleContent().map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(sound)) throw new Error(`${path} does not say ${sound}`);
    return { path, text: file.text.replace(sound, () => faulty) };
  });
}
