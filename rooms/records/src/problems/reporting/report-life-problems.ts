import type { Problems } from '../problem.ts';

/** Deadlines, and the way of a report from open to issued. */
export const reportLifeProblems = {
  'calendar.not-covered': {
    category: 'invalid',
    vi: 'Lịch làm việc chỉ có từ {from} đến {to}, không có ngày {date}; bổ sung vào content/calendar.',
    en: 'The calendar of working days knows {from} to {to}, not {date}; add to content/calendar.',
  },
  'calendar.exchange-impossible': {
    category: 'invalid',
    vi: 'Hoán đổi sai: {off} phải là ngày làm việc và {worked} phải là ngày nghỉ hằng tuần.',
    en: 'An impossible exchange: {off} must be a working day and {worked} a day of weekly rest.',
  },
  'report.step-not-now': {
    category: 'conflict',
    vi: 'Chưa làm được bước «{step}» vì báo cáo đang ở tình trạng «{standing}». Tải lại để xem tình trạng mới nhất.',
    en: 'The step “{step}” is not possible while the report is “{standing}”. Reload to see how it stands now.',
  },
  'report.reason-missing': {
    category: 'invalid',
    vi: 'Phải ghi lý do khi trả lại hoặc lập lại báo cáo.',
    en: 'Returning a report, or opening an issued one again, needs a reason.',
  },
  'report.own-approval': {
    category: 'forbidden',
    vi: 'Người gửi báo cáo không tự duyệt báo cáo của mình.',
    en: 'Whoever submitted a report does not approve it.',
  },
  'report.nothing-to-issue': {
    category: 'invalid',
    vi: 'Báo cáo không có dòng nào có số liệu nên không gửi được.',
    en: 'No line of the report has a figure, so it cannot be submitted.',
  },
  'report.signer-missing': {
    category: 'invalid',
    vi: 'Phải ghi họ tên người ký khi phát hành báo cáo.',
    en: 'Issuing a report needs the name of who signs.',
  },
} as const satisfies Problems;
