import { describe, expect, it } from 'vitest';
import { describeProblem } from './describe-problem.ts';

describe('The sentence of a problem', () => {
  it('writes numbers as each language does', () => {
    expect(describeProblem('form.too-small', { minimum: 1234.5 })).toEqual({
      vi: 'Giá trị nhỏ hơn mức tối thiểu 1.234,5.',
      en: 'The value is below the minimum 1,234.5.',
    });
  });

  it('writes dates as day/month/year', () => {
    expect(describeProblem('form.date-future', { at: '2026-03-05' }).vi).toBe('Ngày này ở sau ngày 05/03/2026 của phiếu.');
  });

  it('says field types and precisions in words, and leaves other texts as they are', () => {
    expect(describeProblem('form.type', { expected: 'integer' })).toEqual({ vi: 'Sai kiểu dữ liệu: cần một số nguyên.', en: 'Wrong type of answer: a whole number is needed.' });
    expect(describeProblem('form.date-too-imprecise', { precision: 'day' }).vi).toBe('Ngày chưa đủ chính xác: cần đến ngày.');
    expect(describeProblem('form.type', { expected: 'constructor' }).vi).toBe('Sai kiểu dữ liệu: cần constructor.');
    expect(describeProblem('form.unknown-code', { codes: 'year' }).vi).toBe('Mã này không có trong danh mục year.');
  });

  it('does not group a year handed as text', () => {
    expect(describeProblem('date.year-implausible', { from: '1850', to: '2126' }).vi).toBe('Năm phải nằm trong khoảng 1850–2126.');
  });

  it('shows a missing fact as an ellipsis', () => {
    expect(describeProblem('form.too-long').en).toBe('Longer than … characters.');
  });

  it('names a code that only a newer release knows', () => {
    expect(describeProblem('form.from-the-future')).toEqual({
      vi: 'Lỗi mã form.from-the-future, phiên bản này chưa có lời giải thích.',
      en: 'Problem form.from-the-future, not explained in this release.',
    });
  });
});
