import type { ReportAnswerLine } from '@tuyen/contract';
import { openReporting } from '@tuyen/reporting';
import { formatNumber } from '@tuyen/records';
import { type Command, optionText, wordAt } from '../command.ts';
import { mapOption } from '../map-option.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { plainWords } from '../plain-words.ts';
import { vietnamToday } from '../today.ts';
import { paperFile, paperFormat, savePaper } from './report/save-paper.ts';

const shown = (value: number | null, decimals?: number, sign = ''): string | null => (value === null ? null : `${formatNumber(value, decimals)}${sign}`);

/** A line with its numbers at hand, and as Vietnamese papers write them: `913.379`, `113,54 %`. */
function flat({ figure, previous, percentOfPrevious, ...line }: ReportAnswerLine) {
  const before = previous?.value ?? null;
  return {
    ...line,
    state: figure.state,
    value: figure.value,
    previous: before,
    percentOfPrevious,
    formatted: { value: shown(figure.value), previous: shown(before), percentOfPrevious: shown(percentOfPrevious, 2, ' %') },
    source: figure.source,
    figure,
    previousFigure: previous,
  };
}

const COLUMNS = ['id', 'title', 'indicator', 'measure', 'state', 'value', 'previous', 'percent_of_previous', 'value_vi', 'previous_vi', 'percent_of_previous_vi', 'source'];

const csvRow = (line: ReturnType<typeof flat>): Record<string, unknown> => ({
  ...line,
  title: line.title.vi,
  measure: line.measure.vi,
  percent_of_previous: line.percentOfPrevious,
  value_vi: line.formatted.value,
  previous_vi: line.formatted.previous,
  percent_of_previous_vi: line.formatted.percentOfPrevious,
});

/** Runs a report for a unit and a period. */
export const reportRun: Command = {
  name: 'report run',
  usage: 'ID --unit CODE --period P [--map DATE] [--format json|csv|xlsx|docx|pdf] [--out FILE]',
  about: { vi: 'Lập một báo cáo', en: 'Run a report' },
  example: 'npx tuyen report run half-year-review --unit 22 --period 2017-H1 --format csv',
  options: { unit: { type: 'string' }, period: { type: 'string' }, map: { type: 'string' }, out: { type: 'string' } },
  words: 1,
  run: (input) => {
    const format = paperFormat(input);
    const file = format && paperFile(input);
    const id = wordAt(input, 0, 'ID');
    const unit = optionText(input, 'unit', true);
    const period = optionText(input, 'period', true);
    const map = mapOption(input);
    return withStore(input, async (store) => {
      const reporting = openReporting(store, vietnamToday);
      if (format && file) {
        await savePaper(store, reporting, { report: id, unit, period }, format, file);
        return 0;
      }
      const report = await reporting.report(id, unit, period, map);
      const lines = report.lines.map(flat);
      if (formatOption(input) === 'json') writeJson(plainWords({ ...report, lines }));
      else writeCsv(COLUMNS, lines.map(csvRow));
      return 0;
    });
  },
};

/** The reports that can be run. */
export const reportList: Command = {
  name: 'report list',
  usage: '[--format json|csv]',
  about: { vi: 'Các mẫu báo cáo', en: 'The reports' },
  example: 'npx tuyen report list',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const reports = store.content.reports.map(({ report, version, title, periods, from, to }) => ({ id: report, version, title, periods, from, to: to ?? null }));
      if (formatOption(input) === 'json') writeJson(plainWords(reports));
      else writeCsv(['id', 'version', 'title', 'periods', 'from', 'to'], reports.map((report) => ({ ...report, title: report.title.vi, periods: report.periods.join(' ') })));
      return 0;
    }),
};
