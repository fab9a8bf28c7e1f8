import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PATHS, sampleContent, withFault } from '../test/sample-content.ts';
import { readContent } from './index.ts';
import type { ContentFile, ReadContent } from './index.ts';

interface Loaded {
  forms: string[];
  indicators: string[];
  plans: string[];
  reports: string[];
}

function loaded({ package: content }: ReadContent): Loaded {
  return {
    forms: content.programmes.flatMap(({ forms }) => forms.map(({ form, version }) => `${form} ${version}`)).sort(),
    indicators: content.programmes.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator)).sort(),
    plans: content.plans.map(({ plan }) => plan),
    reports: content.reports.map(({ report }) => report),
  };
}

const ALL: Loaded = { forms: ['care 1', 'care 2', 'person 1'], indicators: ['cost', 'visits', 'women'], plans: ['plan-a'], reports: ['review'] };

/** Line of the first place in a file where a text stands. */
function lineOf(files: readonly ContentFile[], path: string, text: string): number {
  const file = files.find((one) => one.path === path);
  const before = file?.text.split(text)[0] ?? '';
  return before.split('\n').length;
}

describe('a content folder', () => {
  test('without fault loads whole and has no findings', () => {
    const read = readContent(sampleContent());
    expect(read.findings).toEqual([]);
    expect(loaded(read)).toEqual(ALL);
  });

  test('keeps the definitions as they are written', () => {
    const { package: content } = readContent(sampleContent());
    const visits = content.programmes[0]?.indicators.find(({ indicator }) => indicator === 'visits');
    expect(visits?.numerator).toEqual({ register: 'care', where: "kind == 'station' && any(diagnosis, startsWith(code, 'I10'))", count: 'rows', time: 'during', date: 'seen' });
    expect(content.plans[0]?.targets[0]?.milestones).toEqual([{ value: 80, date: '2018-12-31' }, { value: 90, date: '2019-12-31' }]);
  });

  test('is read the same whatever the order of the files', () => {
    expect(readContent([...sampleContent()].reverse())).toEqual(readContent(sampleContent()));
  });
});

/** title, file, sound text, faulty text, code, text on the line the finding must name, what no longer loads */
const FAULTS: [title: string, path: string, sound: string, faulty: string, code: string, at: string, lost: Partial<Loaded>][] = [
  ['YAML that cannot be parsed', PATHS.report, 'periods: [half]', 'periods: [half', 'content.not-readable', 'comparePreviousYear', { reports: [] }],
  ['a key written twice', PATHS.report, 'version: 1', 'version: 1\nversion: 1', 'content.not-readable', 'version: 1\ntitle', { reports: [] }],
  ['a missing key', PATHS.report, 'comparePreviousYear: true\n', '', 'content.key-missing', 'report: review', { reports: [] }],
  ['a misspelt key', PATHS.report, 'comparePreviousYear', 'comparePreviousYaer', 'content.key-unknown', 'comparePreviousYaer', { reports: [] }],
  ['a sentence with a comma that is not in quotes', PATHS.report, '{vi: Sơ kết, en: Review}', '{vi: Sơ kết, tổng kết, en: Review}', 'content.key-unknown', 'tổng kết', { reports: [] }],
  ['a list where a number is meant', PATHS.report, 'version: 1', 'version: [1]', 'content.type', 'version: [1]', { reports: [] }],
  ['a word that is no choice', PATHS.report, '[half]', '[halves]', 'content.choice', '[halves]', { reports: [] }],
  ['a day that does not exist', PATHS.report, 'from: 2016-01-01', 'from: 2017-02-29', 'content.day', '2017-02-29', { reports: [] }],
  ['an id with capital letters', PATHS.report, 'report: review', 'report: Review', 'content.pattern', 'report: Review', { reports: [] }],
  ['a version below 1', PATHS.report, 'version: 1', 'version: 0', 'content.limit', 'version: 0', { reports: [] }],
  ['a report without lines', PATHS.report, /* the whole list */ 'lines:\n', 'lines: []\nx:\n', 'content.limit', 'lines: []', { reports: [] }],
  ['words in Vietnamese only', PATHS.report, '{vi: Sơ kết, en: Review}', '{vi: Sơ kết}', 'content.language-missing', '{vi: Sơ kết}', { reports: [] }],
  ['words with nothing in English', PATHS.report, '{vi: Sơ kết, en: Review}', "{vi: Sơ kết, en: ' '}", 'content.language-missing', "en: ' '", { reports: [] }],
  ['a report line with an indicator that does not exist', PATHS.report, 'indicator: cost', 'indicator: costs', 'content.reference-unknown', 'indicator: costs', { reports: [] }],
  ['a report line with a category that does not exist', PATHS.report, 'kind=home', 'kind=ward', 'indicator.breakdown-unknown', 'kind=ward', { reports: [] }],
  ['a report line with a breakdown that does not exist', PATHS.report, 'kind=home', 'sex=male', 'indicator.breakdown-unknown', 'sex=male', { reports: [] }],
  ['two report lines with one id', PATHS.report, 'id: b', 'id: a', 'content.duplicate-id', "en: Cost", { reports: [] }],
  ['a report that ends before it begins', PATHS.report, 'from: 2016-01-01', 'from: 2016-01-01\nto: 2015-12-31', 'content.dates-reversed', 'to: 2015-12-31', { reports: [] }],

  ['a target with an indicator that does not exist', PATHS.plan, 'indicator: women', 'indicator: womem', 'content.reference-unknown', 'indicator: womem', { plans: [] }],
  ['a target with a category that does not exist', PATHS.plan, 'kind=station', 'kind=ward', 'indicator.breakdown-unknown', 'kind=ward', { plans: [] }],
  ['a figure with an indicator that does not exist', PATHS.plan, '{indicator: visits, period', '{indicator: visit, period', 'content.reference-unknown', '{indicator: visit, period', { plans: [] }],
  ['a figure of a period that does not exist', PATHS.plan, 'period: 2017-H1', 'period: 2017-W60', 'content.pattern', '2017-W60', { plans: [] }],
  ['a figure of a thirteenth month', PATHS.plan, 'period: 2017-H1', 'period: 2017-13', 'period.invalid', '2017-13', { plans: [] }],
  ['two targets with one id', PATHS.plan, 'id: t2', 'id: t1', 'content.duplicate-id', 'id: t1\n    title: {vi: Tỷ lệ nữ', { plans: [] }],
  ['a deadline before the plan begins', PATHS.plan, 'deadline: 2019-12-31', 'deadline: 2017-12-31', 'target.deadline-before-start', '2017-12-31', { plans: [] }],
  ['milestones out of order', PATHS.plan, 'date: 2019-12-31}', 'date: 2018-06-30}', 'target.milestone-order', '2018-06-30', { plans: [] }],
  ['a milestone after the deadline', PATHS.plan, 'date: 2019-12-31}', 'date: 2021-01-01}', 'target.milestone-order', '2021-01-01', { plans: [] }],
  ['a plan that ends before it begins', PATHS.plan, 'to: 2020-12-31', 'to: 2017-12-31', 'content.dates-reversed', 'to: 2017-12-31', { plans: [] }],
  ['an upper end below the value', PATHS.plan, 'value: 100', 'value: 100\n    valueTo: 50', 'content.limits-reversed', 'valueTo: 50', { plans: [] }],
  ['a target without the plan’s words', PATHS.plan, '    quote: nhiều nữ hơn\n', '', 'content.key-missing', 'id: t2', { plans: [] }],

  ['a register that does not exist', PATHS.indicators, 'register: care', 'register: caree', 'content.reference-unknown', 'register: caree', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a field that does not exist in a condition', PATHS.indicators, "kind == 'station' &&", "kinds == 'station' &&", 'expression.unknown-field', "kinds == 'station'", { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a field kept out of the register in a condition', PATHS.indicators, "kind == 'station' &&", '!isNull(words) &&', 'expression.unknown-field', '!isNull(words)', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a field that the lines of a group do not have', PATHS.indicators, 'startsWith(code,', 'startsWith(kode,', 'expression.unknown-field', 'startsWith(kode,', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a code the form does not offer', PATHS.indicators, "kind == 'station'", "kind == 'staton'", 'content.code-unknown', "kind == 'staton'", { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a condition that cannot be parsed', PATHS.indicators, "kind == 'station' &&", "kind = 'station' &&", 'expression.syntax', "kind = 'station'", { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a function that does not exist', PATHS.indicators, 'startsWith(code,', 'beginsWith(code,', 'expression.unknown-function', 'beginsWith(code,', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a condition that is no yes or no', PATHS.indicators, "where: \"kind == 'station' && any(diagnosis, startsWith(code, 'I10'))\"", 'where: cost.total', 'expression.type', 'where: cost.total', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a date column that does not exist', PATHS.indicators, 'date: seen', 'date: sein', 'content.column-unknown', 'date: sein', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a date column that is no date', PATHS.indicators, 'date: seen', 'date: kind', 'content.column-type', 'date: kind', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a state asked of a register of events', PATHS.indicators, 'time: during\n    date: seen', 'time: at-end', 'content.no-state', 'time: at-end', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a sum without its column', PATHS.indicators, 'field: cost.total, ', '', 'content.key-missing', 'numerator: {register: care, count: sum', { indicators: ['visits', 'women'], reports: [] }],
  ['a sum over a column that is no number', PATHS.indicators, 'field: cost.total', 'field: kind', 'content.column-type', 'field: kind', { indicators: ['visits', 'women'], reports: [] }],
  ['a column to add up where rows are counted', PATHS.indicators, 'count: rows', 'count: rows\n    field: cost.total', 'content.key-idle', 'field: cost.total', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a formula of an indicator that does not exist', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'formula: {terms: {v: nothing}, value: v * 2}', 'content.reference-unknown', 'formula: {terms: {v: nothing}', { indicators: ['visits', 'women'], reports: [] }],
  ['a formula that leads back to itself', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'formula: {terms: {c: cost}, value: c * 2}', 'content.formula-circular', 'formula: {terms: {c: cost}', { indicators: ['visits', 'women'], reports: [] }],
  ['a formula with a word that is no term', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'formula: {terms: {v: visits}, value: v * w}', 'expression.unknown-field', 'value: v * w', { indicators: ['visits', 'women'], reports: [] }],
  ['a formula beside a numerator', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'formula: {terms: {v: visits}, value: v}\n  numerator: {register: care, count: sum, field: cost.total, time: during}', 'content.key-idle', 'formula: {terms', { indicators: ['visits', 'women'], reports: [] }],
  ['an amount that is no number', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'numerator: {register: care, count: sum, amount: kind, time: during}', 'expression.type', 'amount: kind', { indicators: ['visits', 'women'], reports: [] }],
  ['two windows at once', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'numerator: {register: care, count: rows, time: during, months: 12, startDay: 15}', 'content.key-idle', 'startDay: 15', { indicators: ['visits', 'women'], reports: [] }],
  ['a window where a state is counted', PATHS.indicators, 'numerator: {register: care, count: sum, field: cost.total, time: during}', 'numerator: {register: person, count: subjects, time: at-end, window: year-to-date}', 'content.key-idle', 'window: year-to-date', { indicators: ['visits', 'women'], reports: [] }],
  ['a share without a denominator', PATHS.indicators, '  denominator: {register: person, count: subjects, time: at-end}\n', '', 'content.denominator-missing', 'value: percent', { indicators: ['cost', 'visits'], plans: [] }],
  ['a count with a denominator', PATHS.indicators, 'value: percent', 'value: count', 'content.denominator-idle', 'denominator: {register: person', { indicators: ['cost', 'visits'], plans: [] }],
  ['a denominator alone', PATHS.indicators, `  numerator: {register: person, where: "sex == 'female' && ageYears(birth_date, period.to) < 60", count: subjects, time: at-end}\n`, '', 'content.key-missing', 'denominator: {register: person', { indicators: ['cost', 'visits'], plans: [] }],
  ['a breakdown by a field that does not exist', PATHS.indicators, 'by: kind', 'by: kinds', 'expression.unknown-field', 'by: kinds', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['a category written twice', PATHS.indicators, 'code: station, title', 'code: home, title', 'content.duplicate-id', '{code: home, title: {vi: Tại trạm', { indicators: ['cost', 'women'], plans: [], reports: [] }],
  ['an indicator defined twice', PATHS.indicators, 'indicator: cost', 'indicator: women', 'content.duplicate-id', 'version: 1\n  title: {vi: Tỷ lệ nữ', { indicators: ['visits', 'women'], reports: [] }],
  ['two versions of an indicator in force at once', PATHS.indicators, '- indicator: women\n  version: 1', '- indicator: cost\n  version: 2', 'content.dates-overlap', "from: 2016-01-01\n§last", { indicators: ['cost', 'visits'], plans: [] }],
  ['a wrong indicator among sound ones', PATHS.indicators, 'direction: none\n  place: facility\n  numerator: {register: care, count: sum', 'direction: sideways\n  place: facility\n  numerator: {register: care, count: sum', 'content.choice', 'direction: sideways', { indicators: ['visits', 'women'], reports: [] }],

  ['two versions of a form in force at once', PATHS.care2, 'from: 2020-01-01', 'from: 2019-12-31', 'content.dates-overlap', 'from: 2019-12-31', { forms: ['care 1', 'person 1'] }],
  ['one version of a form twice', PATHS.care2, 'version: 2', 'version: 1', 'content.duplicate-id', 'version: 1', { forms: ['care 1', 'person 1'] }],
  ['two forms that fill one register', PATHS.care2, 'form: care', 'form: other\nregister: care', 'content.register-taken', 'register: care', { forms: ['care 1', 'person 1'] }],
  ['two fields with one id', PATHS.care2, 'id: seen', 'id: kind', 'definition.duplicate-id', '{id: kind, type: date', { forms: ['care 1', 'person 1'] }],
  ['a check of a field that does not exist', PATHS.care2, 'field: kind,', 'field: kinds,', 'definition.field-unknown', 'field: kinds,', { forms: ['care 1', 'person 1'] }],
  ['a check that names a field that does not exist', PATHS.care2, "assert: \"kind != 'home'", "assert: \"sort != 'home'", 'expression.unknown-field', "sort != 'home'", { forms: ['care 1', 'person 1'] }],
  ['a check that names a field its subject does not have', PATHS.care2, "subject.sex == 'female'", "subject.gender == 'female'", 'expression.unknown-field', 'subject.gender', { forms: ['care 1', 'person 1'] }],
  ['a check against a code the form does not offer', PATHS.care2, "kind != 'home'", "kind != 'house'", 'content.code-unknown', "kind != 'house'", { forms: ['care 1', 'person 1'] }],
  ['a group without fields', PATHS.care2, '    items:\n      - {id: total, type: decimal, label: {vi: Tổng, en: Total}}\n', '', 'content.key-missing', 'id: cost', { forms: ['care 1', 'person 1'] }],

  ['a programme that is not named like its folder', PATHS.programme, 'programme: care', 'programme: cure', 'content.folder-name', 'programme: cure', { forms: [], indicators: [], plans: [], reports: [] }],
];

describe('a planted fault', () => {
  test.each(FAULTS)('%s is found with its line, and the rest still loads', (_title, path, sound, faulty, code, at, lost) => {
    const files = withFault(path, sound, faulty);
    const read = readContent(files);
    const found = read.findings.find((finding) => finding.code === code && finding.file === path);
    expect(found, JSON.stringify(read.findings)).toBeDefined();
    const text = files.find((file) => file.path === path)?.text ?? '';
    const line = at.endsWith('§last') ? text.trimEnd().split('\n').length : lineOf(files, path, at);
    expect(found?.line).toBe(line);
    expect(loaded(read)).toEqual({ ...ALL, ...lost });
  });

  test('in a form’s only version keeps out the indicators over its register, and says why', () => {
    const read = readContent(withFault(PATHS.person, 'type: date', 'type: day'));
    expect(read.findings.map(({ code, file }) => [code, file])).toContainEqual(['content.choice', PATHS.person]);
    expect(read.findings.map(({ code, file }) => [code, file])).toContainEqual(['content.reference-refused', PATHS.indicators]);
    expect(loaded(read).indicators).toEqual(['cost', 'visits']);
  });

  test('in an indicator is told apart from an indicator that was never written', () => {
    const read = readContent(withFault(PATHS.indicators, 'register: care', 'register: caree'));
    expect(read.findings.filter(({ file }) => file !== PATHS.indicators).map(({ code }) => code)).toEqual(['content.reference-refused', 'content.reference-refused', 'content.reference-refused']);
  });

  test('a deadline after the plan’s end is a warning and keeps nothing out', () => {
    const read = readContent(withFault(PATHS.plan, 'deadline: 2019-12-31', 'deadline: 2021-12-31'));
    expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([['target.deadline-after-end', 'warning']]);
    expect(loaded(read)).toEqual(ALL);
  });

  test('letters typed as base and mark are a warning with their line', () => {
    const read = readContent(withFault(PATHS.report, 'Sơ kết', 'Sơ kết'.normalize('NFD')));
    expect(read.findings).toEqual([{ code: 'content.not-normalised', severity: 'warning', facts: {}, file: PATHS.report, line: 3 }]);
    expect(loaded(read)).toEqual(ALL);
  });

  test('a folder without programme.yaml is told once, not for every definition in it', () => {
    const read = readContent(sampleContent().filter(({ path }) => path !== PATHS.programme));
    expect(read.findings.filter(({ code }) => code === 'content.programme-missing')).toHaveLength(1);
    expect(loaded(read)).toEqual({ forms: [], indicators: [], plans: [], reports: [] });
  });

  test('a definition in a misspelt folder is not lost in silence', () => {
    const stray = { path: 'programmes/care/indicator/more.yaml', text: '[]\n' };
    expect(readContent([...sampleContent(), stray]).findings).toEqual([{ code: 'content.file-stray', severity: 'warning', facts: { file: stray.path }, file: stray.path, line: 1 }]);
  });

  test('a missing schema keeps out the definitions nobody could check', () => {
    const read = readContent(sampleContent().filter(({ path }) => path !== 'schema/report.schema.json'));
    expect(read.findings).toEqual([{ code: 'content.schema-missing', severity: 'error', facts: { kind: 'report' }, file: 'schema/report.schema.json', line: 1 }]);
    expect(loaded(read)).toEqual({ ...ALL, reports: [] });
  });

  test.each([
    ['no JSON', '{'],
    ['no schema', '{"$schema": "http://json-schema.org/draft-07/schema#", "type": "thing"}'],
    ['a schema that leads nowhere', '{"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "nowhere.schema.json"}'],
  ])('a schema file that is %s is a finding of its own', (_title, text) => {
    const files = sampleContent().map((file) => (file.path === 'schema/report.schema.json' ? { ...file, text } : file));
    const read = readContent(files);
    expect(read.findings.map(({ code, file }) => [code, file])).toContainEqual(['content.schema-broken', 'schema/report.schema.json']);
    expect(loaded(read)).toEqual({ ...ALL, reports: [] });
  });

  test('aliases that unfold without end are refused', () => {
    const bomb = 'a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n';
    const read = readContent(sampleContent().map((file) => (file.path === PATHS.report ? { ...file, text: bomb } : file)));
    expect(read.findings.map(({ code }) => code)).toEqual(['content.not-readable']);
  });
});

describe('whatever stands in a file', () => {
  const paths = fc.constantFrom(...Object.values(PATHS));

  test('the folder is read without a throw, and findings name a line of the file', () => {
    fc.assert(
      fc.property(paths, fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 12 }), (path, start, length, inserted) => {
        const files = sampleContent().map((file) => {
          if (file.path !== path) return file;
          const at = start % file.text.length;
          return { path, text: file.text.slice(0, at) + inserted + file.text.slice(at + length) };
        });
        const lines = new Map(files.map((file) => [file.path, file.text.split('\n').length]));
        for (const finding of readContent(files).findings) {
          expect(finding.line).toBeGreaterThanOrEqual(1);
          expect(finding.line).toBeLessThanOrEqual(lines.get(finding.file) ?? 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('every indicator of a loaded plan or report is loaded too', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 60 }), (start, length) => {
        const files = sampleContent().map((file) => {
          if (file.path !== PATHS.indicators) return file;
          const at = start % file.text.length;
          return { ...file, text: file.text.slice(0, at) + file.text.slice(at + length) };
        });
        const { package: content } = readContent(files);
        const known = new Set(content.programmes.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator)));
        const named = [...content.plans.flatMap(({ targets }) => targets), ...content.reports.flatMap(({ lines }) => lines)];
        expect(named.filter(({ indicator }) => !known.has(indicator))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
