import type { Problems } from '../problem.ts';

/** What can be wrong with the figures handed to an epidemiological calculation. */
export const calculationProblems = {
  'calculation.not-json': {
    category: 'invalid',
    vi: 'Dòng {line} không phải JSON.',
    en: 'Line {line} is not JSON.',
  },
  'calculation.not-an-object': {
    category: 'invalid',
    vi: 'Mỗi phép tính phải là một đối tượng JSON.',
    en: 'A calculation must be a JSON object.',
  },
  'calculation.kind-unknown': {
    category: 'invalid',
    vi: 'Không nhận ra phép tính nào; cần một trong các nhóm mục: {kinds}.',
    en: 'No calculation is recognised; one of these groups of fields is needed: {kinds}.',
  },
  'calculation.value-missing': { category: 'invalid', vi: 'Thiếu mục «{field}».', en: 'The field “{field}” is missing.' },
  'calculation.not-a-number': { category: 'invalid', vi: 'Mục «{field}» phải là một số.', en: 'The field “{field}” must be a number.' },
  'calculation.not-a-count': {
    category: 'invalid',
    vi: 'Mục «{field}» phải là số nguyên từ 0 trở lên.',
    en: 'The field “{field}” must be a whole number from 0 up.',
  },
  'calculation.not-positive': { category: 'invalid', vi: 'Mục «{field}» phải lớn hơn 0.', en: 'The field “{field}” must be above 0.' },
  'calculation.negative': { category: 'invalid', vi: 'Mục «{field}» không được âm.', en: 'The field “{field}” must not be negative.' },
  'calculation.out-of-range': {
    category: 'invalid',
    vi: 'Mục «{field}» phải lớn hơn {minimum} và nhỏ hơn {maximum}.',
    en: 'The field “{field}” must be above {minimum} and below {maximum}.',
  },
  'calculation.above-total': {
    category: 'invalid',
    vi: 'Mục «{field}» lớn hơn tổng số {total}.',
    en: 'The field “{field}” is above the total of {total}.',
  },
  'calculation.not-a-list': {
    category: 'invalid',
    vi: 'Mục «{field}» phải là danh sách có ít nhất một phần tử.',
    en: 'The field “{field}” must be a list of at least one entry.',
  },
  'calculation.list-too-long': {
    category: 'too-costly',
    vi: 'Danh sách «{field}» dài quá {maximum} phần tử.',
    en: 'The list “{field}” has more than {maximum} entries.',
  },
  'calculation.lengths-differ': {
    category: 'invalid',
    vi: 'Danh sách «{field}» không dài bằng «{other}».',
    en: 'The list “{field}” is not as long as “{other}”.',
  },
  'calculation.table-shape': {
    category: 'invalid',
    vi: 'Bảng «{field}» phải có ít nhất hai dòng, hai cột và các dòng dài bằng nhau; bảng đánh giá xét nghiệm phải đúng bốn ô.',
    en: 'The table “{field}” must have at least two rows and two columns, all rows of one length; that of a diagnostic test exactly four cells.',
  },
  'calculation.order-unknown': {
    category: 'invalid',
    vi: 'Thứ tự ghi ở «{field}» không phải thứ tự đọc được: «{expected}».',
    en: 'The order written in “{field}” is not one that can be read: “{expected}”.',
  },
  'calculation.cell-empty': {
    category: 'invalid',
    vi: 'Bảng «{field}» có ô bằng 0: tỷ số và khoảng tin cậy nào không tồn tại thì để trống (null).',
    en: 'The table “{field}” has a cell of 0: a ratio or end of an interval that does not exist is null.',
  },
  'calculation.age-group-unknown': {
    category: 'invalid',
    vi: 'Nhóm tuổi ở «{field}» không có trong dân số chuẩn; ghi «standardWeights» để dùng trọng số khác.',
    en: 'The age group in “{field}” is not in the standard population; give “standardWeights” to use other weights.',
  },
  'calculation.nothing-expected': {
    category: 'invalid',
    vi: 'Theo «{field}» thì không có ca kỳ vọng nào, nên không có tỷ số.',
    en: 'By “{field}” no case is expected, so there is no ratio.',
  },
  'calculation.nothing-observed': {
    category: 'invalid',
    vi: '«{field}» không có ca nào: khoảng theo thang log không có cận trên; dùng khoảng chính xác.',
    en: '“{field}” has no case: the interval on the log scale has no upper end; use the exact one.',
  },
  'calculation.series-short': {
    category: 'invalid',
    vi: 'Chuỗi «{field}» cần ít nhất {minimum} ngày.',
    en: 'The series “{field}” needs at least {minimum} days.',
  },
  'calculation.window-outside': {
    category: 'invalid',
    vi: 'Cửa sổ ở «{field}» phải nằm từ ngày 2 đến ngày {days} và không kết thúc trước khi bắt đầu.',
    en: 'The window at “{field}” must lie in days 2 to {days} and not end before it begins.',
  },
  'calculation.serial-interval-day-zero': {
    category: 'invalid',
    vi: 'Xác suất đầu tiên của «{field}» (ngày 0) phải bằng 0.',
    en: 'The first probability of “{field}” (day 0) must be 0.',
  },
  'calculation.serial-interval-sum': {
    category: 'invalid',
    vi: 'Các xác suất của «{field}» cộng lại là {sum}, phải bằng 1.',
    en: 'The probabilities of “{field}” add up to {sum}, and must to 1.',
  },
  'calculation.too-much-work': {
    category: 'too-costly',
    vi: 'Phép quét này sẽ chạy nhiều phút; giảm «{field}», số thôn hoặc số ngày.',
    en: 'This scan would run for minutes; lower “{field}”, the places or the days.',
  },
  'calculation.times-not-ordered': {
    category: 'invalid',
    vi: 'Thời điểm ở «{field}» sớm hơn thời điểm trước nó; các sự kiện phải theo thứ tự thời gian.',
    en: 'The time at “{field}” is before the one in front of it; events must be in the order of time.',
  },
} as const satisfies Problems;
