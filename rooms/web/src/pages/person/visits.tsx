import { Link } from '@tanstack/react-router';
import { formatDateTime, formatNumber } from '@tuyen/records';
import type { VisitBrief } from '@tuyen/contract';
import { useForm } from '../../api/use-form.ts';
import { Empty } from '../../parts/frame/empty.tsx';
import { optionWords } from '../../parts/records/option-words.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';

/** A person's visits, newest first, as the visit book has them. */
export function Visits({ personId, visits }: { personId: string; visits: VisitBrief[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('person.visits')}>
      {visits.length === 0 ? (
        <Empty>
          <p>{t('person.noVisits')}</p>
        </Empty>
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('visit.when')}</th>
              <th scope="col">{t('visit.diagnosis')}</th>
              <th scope="col">{t('visit.kindAndPlace')}</th>
              <th scope="col" className="number">
                {t('visit.cost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => (
              <VisitRow key={visit.id} personId={personId} visit={visit} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function VisitRow({ personId, visit }: { personId: string; visit: VisitBrief }) {
  const { t, say } = useWords();
  const form = useForm('visit');
  const words = (field: string, code: string) => {
    const found = optionWords(form.data, field, code);
    return found === null ? code : say(found);
  };
  return (
    <tr>
      <th scope="row" data-label={t('visit.when')}>
        <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId: personId, recordId: visit.id }}>
          {formatDateTime(visit.at)}
        </Link>
      </th>
      <td data-label={t('visit.diagnosis')}>
        {visit.diagnoses.length === 0
          ? t('visit.noDiagnosis')
          : visit.diagnoses.map((diagnosis) => (
              <div key={diagnosis.code} className={diagnosis.main ? '' : 'quiet'}>
                <span className="code">{diagnosis.code}</span> {diagnosis.display}
              </div>
            ))}
        {visit.outcome !== null && <div className="quiet">{t('visit.outcome', { outcome: words('outcome', visit.outcome) })}</div>}
      </td>
      <td data-label={t('visit.kindAndPlace')}>
        {words('kind', visit.kind)}
        <div className="quiet">{visit.unit}</div>
        <div className="quiet">{t('visit.drugsAndServices', { drugs: visit.drugs, services: visit.services })}</div>
      </td>
      <td data-label={t('visit.cost')} className="number">
        {visit.costTotal === null ? t('figure.noData') : formatNumber(visit.costTotal)}
        <div className="quiet">{visit.insured ? (visit.fund === null ? t('visit.insured') : t('visit.fund', { fund: formatNumber(visit.fund) })) : t('visit.uninsured')}</div>
      </td>
    </tr>
  );
}
