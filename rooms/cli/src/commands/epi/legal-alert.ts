import { answerLegalAlert } from '@tuyen/surveillance';
import { runCases } from '../../cases/run-cases.ts';
import type { Command } from '../../command.ts';
import { readLegalRules } from '../../content/read-surveillance-content.ts';

/** Judges counts by the legal rule of the day: warning, epidemic, its end. */
export const legalAlert: Command = {
  name: 'legal-alert',
  usage: `[FILE.json…] (không có thì đọc từ stdin / else from stdin)

  Mỗi ca / a case: {"id", "disease", "date": "YYYY-MM-DD",
    "weekly": [{"year", "week", "count"}], "monthly": [{"year", "month", "count"}],
    hoặc / or "from": ngày bắt đầu báo cáo đủ / first day of whole reporting, "cases": [{"date", "count"}],
    và nếu biết / and if known "group": "A|B|C", "endemic": true|false, "epidemicYears": [2019],
    "linkedCases": {"week", "month"}, "confirmedCases", "epidemicSince", "lastOnset",
    "area": "commune|district|province", "partsInEpidemic", "epidemicRule": "tt15-2026|qd02-2016"}
  Kỳ không ghi hoặc null là chưa báo cáo, không phải 0. / A period absent or null was not reported; it is no zero.`,
  about: {
    vi: 'Cảnh báo dịch, có dịch, hết dịch theo TT 15/2026 (trước 01/07/2026: QĐ 02/2016)',
    en: 'Warning, epidemic and its end by TT 15/2026 (before 01/07/2026: QĐ 02/2016)',
  },
  example: `echo '{"disease":"dengue","date":"2026-07-20","monthly":[{"year":2023,"month":7,"count":4},{"year":2024,"month":7,"count":2},{"year":2025,"month":7,"count":6},{"year":2026,"month":7,"count":11}]}' | npx tuyen legal-alert`,
  run: (input) => {
    const rules = readLegalRules();
    return runCases(input, { answer: (given) => answerLegalAlert(given, rules) });
  },
};
