import { useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { ReportBrief } from '@tuyen/contract';
import { useReport, useReports } from '../../api/reports.ts';
import { useWho } from '../../api/session.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { NotFoundPage } from '../../parts/frame/not-found-page.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { lastFinishedPeriod } from './period-choices.ts';
import { ReportLifePanel } from './life/report-life-panel.tsx';
import { ReportControls } from './report-controls.tsx';
import { ReportTable } from './report-table.tsx';

/** One report for a unit and a period, beside the same period of the year before; prints on A4. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/bao-cao/$reportId' });
  const reports = useReports();
  return (
    <Answer query={reports}>
      {(answer) => {
        const brief = answer.find((one) => one.id === reportId);
        return brief === undefined ? <NotFoundPage /> : <OneReport brief={brief} />;
      }}
    </Answer>
  );
}

function OneReport({ brief }: { brief: ReportBrief }) {
  const { t, say, language } = useWords();
  const who = useWho();
  const search = useSearch({ from: '/bao-cao/$reportId' });
  const unit = search.unit ?? who.unit.code;
  const period = search.period ?? lastFinishedPeriod(brief.periods, readVietnamDay());
  const report = useReport(brief.id, unit, period, search.map);
  return (
    <>
      <PageTitle title={say(brief.title)} windowTitle={say(brief.title)}>
        <LinkButton variant="default" to="/bao-cao/$reportId/nop" params={{ reportId: brief.id }} search={{ period }}>
          {t('reportLife.board')}
        </LinkButton>
        <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </PageTitle>
      <ReportControls key={`${unit}${period}${search.map ?? ''}`} brief={brief} period={period} unitName={report.data?.unit.name ?? (search.unit === undefined ? who.unit.name : '')} />
      <Answer query={report} what={t('reports.computing')}>
        {(answer) => (
          <>
            <p className="report-head">
              {answer.unit.name} · {periodWords(answer.period.id, language)}
            </p>
            <ReportTable report={answer} />
            {search.map === undefined && <ReportLifePanel reportKey={{ report: brief.id, unit: answer.unit.code, period: answer.period.id }} />}
          </>
        )}
      </Answer>
    </>
  );
}
