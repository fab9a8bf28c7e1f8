import { Link } from '@tanstack/react-router';
import type { Figure, ReportAnswer, ReportAnswerLine } from '@tuyen/contract';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';

/** A report's lines: this period, the same one of the year before, and the one in percent of the other. */
export function ReportTable({ report }: { report: ReportAnswer }) {
  const { t, language } = useWords();
  const { previous } = report;
  return (
    <div className="table-scroll">
      <table className="table table-stack table-report">
        <thead>
          <tr>
            <th scope="col">{t('reports.line')}</th>
            <th scope="col">{t('reports.measure')}</th>
            <th scope="col" className="number">
              {periodWords(report.period.id, language)}
            </th>
            {previous !== null && (
              <>
                <th scope="col" className="number">
                  {periodWords(previous.id, language)}
                </th>
                <th scope="col" className="number">
                  {t('reports.ofPrevious')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {report.lines.map((line) => (
            <Line key={line.id} report={report} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ report, line }: { report: ReportAnswer; line: ReportAnswerLine }) {
  const { t, say } = useWords();
  return (
    <tr>
      <th scope="row" className={`level-${Math.min(line.level, 3)}`}>
        {say(line.title)}
      </th>
      <td data-label={t('reports.measure')}>{say(line.measure)}</td>
      <td className="number" data-label={t('reports.thisPeriod')}>
        <Opening report={report} line={line} figure={line.figure} period={report.period.id} />
      </td>
      {report.previous !== null && (
        <>
          <td className="number" data-label={t('reports.previousPeriod')}>
            {line.previous === null ? <span className="figure-missing">{t('figure.noData')}</span> : <Opening report={report} line={line} figure={line.previous} period={report.previous.id} />}
          </td>
          <td className="number" data-label={t('reports.ofPrevious')}>
            {line.percentOfPrevious === null ? '–' : formatMeasured(line.percentOfPrevious, '%')}
          </td>
        </>
      )}
    </tr>
  );
}

/** A figure with its marks; it opens where it can be opened. */
function Opening({ report, line, figure, period }: { report: ReportAnswer; line: ReportAnswerLine; figure: Figure; period: string }) {
  const value = <FigureValue figure={figure} measure="" />;
  return (
    <>
      {figure.explainable ? (
        <Link to="/chi-so/$indicatorId" params={{ indicatorId: line.indicator }} search={{ unit: report.unit.id, period, side: 'numerator', page: 1 }}>
          {value}
        </Link>
      ) : (
        value
      )}
      <FigureMarks figure={figure} />
    </>
  );
}
