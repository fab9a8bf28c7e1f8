import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReportBoard, ReportBrief } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { useReportBoard } from '../../../api/reports/report-life.ts';
import { useReports } from '../../../api/reports.ts';
import { useWho } from '../../../api/session.ts';
import { Answer } from '../../../parts/frame/answer.tsx';
import { NotFoundPage } from '../../../parts/frame/not-found-page.tsx';
import { PageTitle } from '../../../parts/frame/page-title.tsx';
import { periodWords } from '../../../parts/figures/period-words.ts';
import { useWords } from '../../../words/use-words.ts';
import { readVietnamDay } from '../../../words/vietnam-clock.ts';
import { standingWords } from './standing-words.ts';
import { lastFinishedPeriod } from '../period-choices.ts';

/** Nộp báo cáo: who has handed a report in, and who is late. */
export function ReportBoardPage() {
  const { reportId } = useParams({ from: '/bao-cao/$reportId/nop' });
  const reports = useReports();
  return (
    <Answer query={reports}>
      {(answer) => {
        const brief = answer.find((one) => one.id === reportId);
        return brief === undefined ? <NotFoundPage /> : <Board brief={brief} />;
      }}
    </Answer>
  );
}

function Board({ brief }: { brief: ReportBrief }) {
  const { t, say, language } = useWords();
  const who = useWho();
  const search = useSearch({ from: '/bao-cao/$reportId/nop' });
  const unit = search.unit ?? who.unit.code;
  const period = search.period ?? lastFinishedPeriod(brief.periods, readVietnamDay());
  const board = useReportBoard({ report: brief.id, unit, period });
  return (
    <>
      <PageTitle title={t('reportLife.board')} windowTitle={t('reportLife.board')} />
      <p className="report-head">
        {say(brief.title)} · {periodWords(period, language)}
      </p>
      <Answer query={board}>{(answer) => <Rows board={answer} />}</Answer>
    </>
  );
}

function Rows({ board }: { board: ReportBoard }) {
  const { t } = useWords();
  const late = board.rows.filter((row) => row.late && row.submitted === null).length;
  return (
    <>
      <p>
        {board.due !== null && t('reportLife.due', { date: formatDate(board.due) })} {board.dueUnverified && <span className="quiet">({t('reportLife.unverified')})</span>} · {t('reportLife.lateCount', { late, all: board.rows.length })}
      </p>
      <div className="table-scroll">
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('reports.unit')}</th>
              <th scope="col">{t('reportLife.title')}</th>
              <th scope="col">{t('reportLife.submitted')}</th>
              <th scope="col">{t('reportLife.lateness')}</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  <Link to="/bao-cao/$reportId" params={{ reportId: board.report }} search={{ unit: row.unit.code, period: board.period }}>
                    {row.unit.name}
                  </Link>
                </th>
                <td data-label={t('reportLife.title')}>{t(standingWords[row.standing])}</td>
                <td data-label={t('reportLife.submitted')}>{row.submitted === null ? '–' : formatDate(row.submitted)}</td>
                <td data-label={t('reportLife.lateness')}>{row.late ? <strong>{t(row.submitted === null ? 'reportLife.daysLate' : 'reportLife.daysLateIn', { days: row.daysLate })}</strong> : t('reportLife.inTime')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
