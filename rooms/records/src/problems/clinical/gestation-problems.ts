import type { Problems } from '../problem.ts';

/** Dates of a pregnancy that contradict one another. */
export const gestationProblems = {
  'gestation.start-unknown': {
    category: 'invalid',
    vi: 'Chưa có ngày đầu kỳ kinh cuối và chưa có siêu âm cho biết tuổi thai.',
    en: 'There is neither a last period nor a scan that tells the gestation.',
  },
  'gestation.before-start': {
    category: 'invalid',
    vi: 'Ngày này trước khi thai kỳ bắt đầu.',
    en: 'This day lies before the pregnancy began.',
  },
  'gestation.visit-after-end': {
    category: 'invalid',
    vi: 'Lần khám thai này sau ngày kết thúc thai kỳ.',
    en: 'This antenatal visit lies after the end of the pregnancy.',
  },
  'gestation.too-long': {
    category: 'invalid',
    vi: 'Tuổi thai {weeks} tuần là không thể; xem lại kỳ kinh cuối hoặc ngày sinh.',
    en: 'A gestation of {weeks} weeks is impossible; check the last period or the birth.',
  },
  'gestation.of-a-man': {
    category: 'invalid',
    vi: 'Không ghi thai kỳ cho nam giới.',
    en: 'A pregnancy is not recorded of a man.',
  },
  'gestation.scan-unreadable': {
    category: 'invalid',
    vi: 'Siêu âm này không cho biết tuổi thai: không có số đo nào trong khoảng tính được.',
    en: 'This scan tells no gestation: no measure lies where it can be computed.',
  },
  'gestation.dates-differ': {
    category: 'conflict',
    vi: 'Tuổi thai theo siêu âm lệch {days} ngày so với kỳ kinh cuối (cho phép {borne} ngày); tính theo siêu âm.',
    en: 'The scan differs by {days} days from the last period ({borne} are borne); the scan is used.',
  },
} as const satisfies Problems;
