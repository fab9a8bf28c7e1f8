import type { ExplainAnswer, Figure, PlanAnswer, PlanLine, ReportAnswer, ReportBrief, ReportLife, UnitBrief, UnitDetail } from '@tuyen/contract';
import type { Words } from '@tuyen/records';
import { people, station } from './people.ts';

const words = (vi: string): Words => ({ vi, en: vi });
const percent = words('%');

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  state: value === null ? 'no-data' : 'value',
  value,
  numerator: null,
  denominator: null,
  source: value === null ? null : 'records',
  sourceNote: null,
  estimated: false,
  unverified: false,
  explainable: value !== null,
  small: false,
  basis: null,
  finding: null,
  ...more,
});

export const city: UnitBrief = { id: 'district-193', code: '193', type: 'district', name: 'Thành phố Hạ Long' };
const province: UnitBrief = { id: 'province-22', code: '22', type: 'province', name: 'Tỉnh Quảng Ninh' };

const line = (id: string, title: string, state: PlanLine['state'], actual: Figure, more: Partial<PlanLine> = {}): PlanLine => ({
  id,
  title: words(title),
  indicator: `chi-so-${id}`,
  indicatorTitle: words(title),
  value: 95,
  valueTo: null,
  comparison: '>=',
  unit: percent,
  direction: 'up',
  deadline: '2018-12-31',
  baseline: null,
  owner: words('Trung tâm Y tế thành phố'),
  quote: `${title} theo chỉ tiêu được giao.`,
  paragraph: 'Mục II, điểm 1',
  actual,
  state,
  rule: words('Kế hoạch không nêu mốc giữa đường.'),
  ...more,
});

export const plan: PlanAnswer = {
  id: 'ha-long-2018',
  title: words('Phương hướng nhiệm vụ năm 2018 của Trung tâm Y tế thành phố Hạ Long'),
  unit: city,
  from: '2018-01-01',
  to: '2018-12-31',
  targets: 6,
  measured: 4,
  reached: 1,
  document: { number: '45/KH-TTYT', date: '2018-01-05', issuer: 'Trung tâm Y tế thành phố Hạ Long' },
  period: '2018-9M',
  map: null,
  periods: ['2018-Q1', '2018-H1', '2018-9M', '2018'],
  lines: [
    line('t1', 'Tỷ lệ trẻ dưới 1 tuổi tiêm chủng đầy đủ', 'behind', figure(78.4, { numerator: 2110, denominator: 2691 })),
    line('t2', 'Tỷ lệ dân số tham gia bảo hiểm y tế', 'reached', figure(95.2, { numerator: 228_480, denominator: 240_000, source: 'reported', explainable: false, sourceNote: 'Báo cáo BHXH tháng 9/2018' }), { value: 95.2, baseline: { value: 93.1, date: '2017-12-31' } }),
    line('t3', 'Tỷ lệ phường đạt tiêu chí quốc gia về y tế xã', 'on-the-way', figure(90, { numerator: 18, denominator: 20, unverified: true }), { value: 100 }),
    line('t4', 'Giảm tỷ suất mắc sốt xuất huyết', 'no-data', figure(null), { value: 5, comparison: '<=', unit: words('ca/100.000 dân') }),
    line('t5', 'Tỷ lệ tăng dân số tự nhiên', 'on-the-way', figure(1.1, { source: 'derived', estimated: true, explainable: false }), { value: 1, valueTo: 1.2 }),
    line('t6', 'Tiếp tục khám chuyên khoa vào thứ tư hằng tuần', 'task', figure(null), { value: null, unit: words('') }),
  ],
};

export const explanation: ExplainAnswer = {
  indicator: 'chi-so-t1',
  version: 1,
  title: words('Tỷ lệ trẻ dưới 1 tuổi tiêm chủng đầy đủ'),
  clause: {
    numerator: 'Trẻ đủ 12 tháng tuổi trong kỳ, cư trú tại đơn vị, đã đủ các mũi quy định; đếm từng trẻ một lần.',
    denominator: 'Trẻ đủ 12 tháng tuổi trong kỳ, cư trú tại đơn vị.',
    sql: 'select count(distinct subject_id)\nfrom immunisation\nwhere at_date between $1 and $2 and fully_immunised',
  },
  unit: city,
  period: { id: '2018-9M', from: '2018-01-01', to: '2018-09-30' },
  map: null,
  measure: percent,
  figure: figure(78.4, { numerator: 2110, denominator: 2691 }),
  below: [
    { unit: { id: 'commune-06700', code: '06700', type: 'commune', name: 'Phường Hà Khánh' }, figure: figure(82.5, { numerator: 99, denominator: 120 }) },
    { unit: { id: 'commune-06703', code: '06703', type: 'commune', name: 'Phường Hà Lầm' }, figure: figure(0, { numerator: 0, denominator: 88 }) },
    { unit: { id: 'commune-06706', code: '06706', type: 'commune', name: 'Phường Hà Trung' }, figure: figure(null, { state: 'not-applicable' }) },
  ],
  persons: people.slice(0, 3).map((person, n) => ({ person, recordId: `r${n}`, at: '2018-05-20', why: 'Đủ mũi ngày 20/05/2018' })),
  more: true,
};

export const reportBriefs: ReportBrief[] = [
  { id: 'half-year-review', title: words('Sơ kết công tác y tế 6 tháng'), periods: ['half', 'year'] },
  { id: 'monthly-station', title: words('Báo cáo tháng của trạm y tế'), periods: ['month', 'quarter'] },
];

export const report: ReportAnswer = {
  report: 'half-year-review',
  version: 1,
  title: words('Sơ kết công tác y tế 6 tháng'),
  unit: city,
  period: { id: '2017-H1', from: '2017-01-01', to: '2017-06-30' },
  map: null,
  previous: { id: '2016-H1', from: '2016-01-01', to: '2016-06-30' },
  lines: [
    { id: 'a', title: words('Khám bệnh, chữa bệnh'), level: 0, indicator: 'visits', measure: words('lượt'), figure: figure(1_284_563), previous: figure(1_198_402), percentOfPrevious: 107.19 },
    { id: 'b', title: words('Tuyến tỉnh'), level: 1, indicator: 'visits', measure: words('lượt'), figure: figure(512_340, { source: 'reported' }), previous: figure(498_001, { source: 'reported' }), percentOfPrevious: 102.88 },
    { id: 'c', title: words('Tuyến xã'), level: 1, indicator: 'visits', measure: words('lượt'), figure: figure(0), previous: figure(null), percentOfPrevious: null },
    { id: 'd', title: words('Công suất sử dụng giường bệnh'), level: 0, indicator: 'beds', measure: percent, figure: figure(104.6, { source: 'derived', unverified: true, explainable: false }), previous: figure(101.2, { source: 'reported', explainable: false }), percentOfPrevious: 103.36 },
  ],
};

export const communes: UnitDetail[] = [
  {
    id: 'commune-06700-2025',
    code: '06700',
    type: 'commune',
    name: 'Phường Hà Khánh',
    from: '2025-07-01',
    to: null,
    parents: [
      { relation: 'administrative', unit: province },
      { relation: 'professional', unit: { id: 'department-22', code: '22', type: 'department', name: 'Sở Y tế tỉnh Quảng Ninh' } },
    ],
    children: 2,
    aliases: ['Ha Khanh'],
    predecessors: [
      { unit: { id: 'commune-06700', code: '06700', type: 'commune', name: 'Phường Hà Khánh (cũ)' }, share: 1, estimated: false, date: '2025-07-01' },
      { unit: { id: 'commune-06703', code: '06703', type: 'commune', name: 'Phường Hà Lầm' }, share: 0.35, estimated: true, date: '2025-07-01' },
    ],
    successors: [],
    instrument: 'Nghị quyết về sắp xếp đơn vị hành chính cấp xã năm 2025',
  },
];

export const villages: UnitDetail[] = ['Khu 4', 'Tổ dân phố Suối Lại Thượng'].map((name, n) => ({
  id: `village-${n}`,
  code: `06700-${n}`,
  type: 'village',
  name,
  from: '2025-07-01',
  to: null,
  parents: [{ relation: 'administrative', unit: { id: 'commune-06700-2025', code: '06700', type: 'commune', name: 'Phường Hà Khánh' } }],
  children: 0,
  aliases: [],
  predecessors: [],
  successors: [],
  instrument: null,
}));

export const ownUnit: UnitDetail = { ...station, from: '2025-07-01', to: null, parents: [], children: 0, aliases: [], predecessors: [], successors: [], instrument: null };

/** A report that nobody has opened yet. */
export const reportLife: ReportLife = { report: report.report, unit: city, period: report.period.id, standing: 'none', due: '2017-07-07', dueUnverified: true, next: ['open'], steps: [], submitted: null, issues: [], lateDifferences: [] };
