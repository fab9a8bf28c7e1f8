import type { IndicatorCount } from '@tuyen/programmes';
import { describe, expect, it } from 'vitest';
import { SAMPLE_SHAPES, sampleIndicator } from '../../test/sample-shapes.ts';
import { describeClause } from './describe-clause.ts';

const visits: IndicatorCount = { register: 'visit', count: 'rows', time: 'during' };
const vietnamese = (count: Partial<IndicatorCount>): string | undefined => describeClause(sampleIndicator({ numerator: { ...visits, ...count } }), SAMPLE_SHAPES).numerator.vi;
const condition = (where: string): string | undefined => vietnamese({ where })?.match(/với điều kiện: (.*)\. Tính cho/)?.[1];

describe('a definition in words', () => {
  it('says register, period, condition and place in both languages', () => {
    const indicator = sampleIndicator({
      place: 'residence',
      numerator: { ...visits, where: "kind == 'outpatient' && ageYears(subject.birth_date, at_date) < 6" },
      denominator: { register: 'residence', count: 'subjects', time: 'at-middle' },
    });
    expect(describeClause(indicator, SAMPLE_SHAPES)).toEqual({
      numerator: {
        vi: 'Đếm số dòng của sổ «Lượt khám bệnh» có ngày ghi nhận trong kỳ, với điều kiện: Loại hình KCB là «Khám bệnh»; và tuổi vào ngày ghi nhận dưới 6. Tính cho nơi người đó cư trú vào ngày được tính: thường trú trước, rồi tạm trú; nơi đến sau cùng.',
        en: 'Counts the rows of the register “Visit” with the day of the record in the period, on condition that Kind of care is “Outpatient examination”; and age on the day of the record is below 6. Counts where the person lived on the day counted: permanent residence before temporary, the latest one.',
      },
      denominator: {
        vi: 'Đếm số người, mỗi người một lần, trong sổ «Cư trú» còn hiệu lực vào ngày giữa kỳ, người còn sống vào ngày đó. Tính cho nơi cư trú của người đó: thường trú trước, rồi tạm trú; nơi đến sau cùng.',
        en: 'Counts the people, each once, in the register “Residence” in force on the middle day of the period, the person being alive on that day. Counts where the person lives: permanent residence before temporary, the latest one.',
      },
    });
  });

  it.each([
    ["in(kind, ['outpatient', 'inpatient'])", 'Loại hình KCB là «Khám bệnh» hoặc «Điều trị nội trú»'],
    ["!in(kind, ['outpatient'])", 'Loại hình KCB không thuộc «Khám bệnh»'],
    ['insured && !isNull(cost.total)', 'Có BHYT: có; và có ghi Tổng chi'],
    ['!insured', 'không phải (Có BHYT: có)'],
    ['cost.total >= 1500.5', 'Tổng chi từ 1.500,5 trở lên'],
    ["left < '2025-07-01'", '«Giờ ra» trước 01/07/2025'],
    ['left >= period.from', '«Giờ ra» từ ngày đầu kỳ trở đi'],
    ["any(diagnosis, startsWith(code, 'I10') || startsWith(code, 'I11'))", 'có dòng của Chẩn đoán mà Mã ICD-10 bắt đầu bằng «I10» hoặc «I11»'],
    ["coalesce(kind, '') != 'inpatient'", 'Loại hình KCB (kể cả khi để trống) khác «Điều trị nội trú»'],
    ["insured || kind == 'outpatient' && cost.total > 0", 'Có BHYT: có; hoặc (Loại hình KCB là «Khám bệnh»; và Tổng chi trên 0)'],
    ['count(diagnosis) > 1', 'số dòng của Chẩn đoán trên 1'],
  ])('puts %s into words', (where, words) => {
    expect(condition(where)).toBe(words);
  });

  it('says what is summed, and over which months', () => {
    expect(vietnamese({ count: 'sum', field: 'cost.total', months: 12 })).toBe('Cộng Tổng chi trong sổ «Lượt khám bệnh» có ngày ghi nhận trong 12 tháng tính đến ngày cuối kỳ. Tính cho đơn vị ghi nhận.');
  });

  it('keeps the names of fields where no form gave labels', () => {
    const bare = SAMPLE_SHAPES.map(({ table, subject, fold, columns, children }) => ({ table, subject, fold, children, columns: columns.map(({ name, field, type }) => ({ name, field, type })) }));
    expect(describeClause(sampleIndicator({ numerator: { ...visits, where: "kind == 'outpatient'" } }), bare).numerator.en).toContain('“visit” with the day of the record in the period, on condition that kind is “outpatient”');
  });

  it('says of a figure that is only handed in that nobody counts it', () => {
    expect(describeClause(sampleIndicator({}), SAMPLE_SHAPES)).toEqual({
      numerator: { vi: 'Chỉ có số tổng do đơn vị báo cáo.', en: 'Exists only as a total handed in by units.' },
      denominator: null,
    });
  });
});
