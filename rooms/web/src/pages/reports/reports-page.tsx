import { Link } from '@tanstack/react-router';
import { useReports } from '../../api/reports.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';

/** Báo cáo: every report that can be run. */
export function ReportsPage() {
  const { t, say } = useWords();
  const reports = useReports();
  return (
    <>
      <PageTitle title={t('reports.title')} windowTitle={t('reports.title')} />
      <Answer query={reports}>
        {(answer) =>
          answer.length === 0 ? (
            <Empty>
              <p>{t('reports.none')}</p>
            </Empty>
          ) : (
            <ul className="cards">
              {answer.map((report) => (
                <li key={report.id} className="panel">
                  <h2>
                    <Link to="/bao-cao/$reportId" params={{ reportId: report.id }}>
                      {say(report.title)}
                    </Link>
                  </h2>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
