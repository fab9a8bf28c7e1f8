import { Link } from '@tanstack/react-router';
import type { VisitBrief } from '@tuyen/contract';
import { Empty } from '../../parts/frame/empty.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { formatTime } from '../../words/vietnam-clock.ts';
import { useWords } from '../../words/use-words.ts';

export function TodaysVisits({ visits }: { visits: VisitBrief[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('today.visitsTitle')}>
      {visits.length === 0 ? (
        <Empty>
          <p>{t('today.noVisits')}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {visits.map((visit) => (
            <Visit key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Visit({ visit }: { visit: VisitBrief }) {
  const { t } = useWords();
  return (
    <li className="line">
      <span className="line-time">{formatTime(visit.at)}</span>
      <div className="line-main">
        <Link to="/nguoi/$personId" params={{ personId: visit.personId }} className="person-name">
          {visit.personName}
        </Link>
        <span className="person-facts">
          {visit.diagnoses.length === 0 ? t('visit.noDiagnosis') : visit.diagnoses.map((diagnosis) => `${diagnosis.code} ${diagnosis.display}`).join('; ')}
        </span>
      </div>
      <div className="line-aside">
        <span className="person-facts">{visit.insured ? t('visit.insured') : t('visit.uninsured')}</span>
        <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId: visit.personId, recordId: visit.id }} aria-label={t('visit.openFor', { name: visit.personName })}>
          {t('visit.open')}
        </Link>
      </div>
    </li>
  );
}
