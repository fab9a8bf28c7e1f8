import type { ReportAnswerLine } from '@tuyen/contract';
import { openReporting } from '@tuyen/reporting';
import { type Command, optionText, wordAt } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { vietnamToday } from '../today.ts';

const flat = (line: ReportAnswerLine): Record<string, unknown> => ({
  id: line.id,
  title: line.title.vi,
  indicator: line.indicator,
  state: line.figure.state,
  value: line.figure.value,
  previous: line.previous?.value ?? null,
  percent_of_previous: line.percentOfPrevious,
  source: line.figure.source,
});

/** Runs a report for a unit and a period. */
export const reportRun: Command = {
  name: 'report run',
  usage: 'ID --unit CODE --period P [--format json|csv]',
  about: { vi: 'Lập một báo cáo', en: 'Run a report' },
  example: 'npx tuyen report run half-year-review --unit 22 --period 2017-H1 --format csv',
  options: { ...siteOptions, unit: { type: 'string' }, period: { type: 'string' }, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const report = await openReporting(store, vietnamToday).report(wordAt(input, 0, 'ID'), optionText(input, 'unit', true), optionText(input, 'period', true));
      if (formatOption(input) === 'json') writeJson({ ...report, rows: report.lines.map(flat) });
      else writeCsv(['id', 'title', 'indicator', 'state', 'value', 'previous', 'percent_of_previous', 'source'], report.lines.map(flat));
      return 0;
    }),
};

/** The reports that can be run. */
export const reportList: Command = {
  name: 'report list',
  usage: '[--format json|csv]',
  about: { vi: 'Các mẫu báo cáo', en: 'The reports' },
  example: 'npx tuyen report list',
  options: { ...siteOptions, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const reports = store.content.reports.map(({ report, version, title, periods, from, to }) => ({ id: report, version, title, periods, from, to: to ?? null }));
      if (formatOption(input) === 'json') writeJson(reports);
      else writeCsv(['id', 'version', 'title', 'periods'], reports.map((report) => ({ ...report, title: report.title.vi, periods: report.periods.join(' ') })));
      return 0;
    }),
};
