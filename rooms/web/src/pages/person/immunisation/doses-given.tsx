import { Link } from '@tanstack/react-router';
import type { PersonAnswer } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { Icon } from '../../../parts/frame/icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { AssessedDoses } from './assess-doses.ts';

/** Doses on record, newest first, with what the schedule says of each. */
export function DosesGiven({ personId, doses, assessed }: { personId: string; doses: PersonAnswer['doses']; assessed: AssessedDoses }) {
  const { t, say } = useWords();
  if (doses.length === 0) return <p className="quiet">{t('immunisation.none')}</p>;
  const judged = doses.map((dose, place) => ({ dose, verdict: assessed.verdicts[place] })).reverse();
  return (
    <table className="table table-stack">
      <caption className="group-title">{t('immunisation.given')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('immunisation.on')}</th>
          <th scope="col">{t('immunisation.vaccine')}</th>
          <th scope="col">{t('immunisation.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {judged.map(({ dose, verdict }) => (
          <tr key={dose.recordId}>
            <th scope="row" data-label={t('immunisation.on')}>
              <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId: personId, recordId: dose.recordId }}>
                {formatDate(dose.at.slice(0, 10))}
              </Link>
            </th>
            <td data-label={t('immunisation.vaccine')}>
              {say(assessed.titleOf(dose.vaccine))}
              {dose.lot !== null && <span className="quiet"> · {t('immunisation.lot', { lot: dose.lot })}</span>}
            </td>
            <td data-label={t('immunisation.verdict')}>
              <Verdict verdict={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ verdict }: { verdict: AssessedDoses['verdicts'][number] | undefined }) {
  const { t } = useWords();
  if (verdict === undefined || verdict.status === 'Not evaluated') return <span className="quiet">{t('immunisation.notJudged')}</span>;
  if (verdict.status === 'Valid') {
    return (
      <span className="tag tag-green">
        <Icon name="check" size={14} /> {t('immunisation.valid')}
      </span>
    );
  }
  const reasons: Readonly<Record<string, string>> = {
    'Age: Too Young': t('immunisation.tooYoung'),
    'Age: Too Old': t('immunisation.tooOld'),
    'Interval: too short': t('immunisation.tooSoon'),
    'Live Virus Conflict': t('immunisation.liveConflict'),
    'Inadvertent Vaccine': t('immunisation.wrongVaccine'),
    'Vaccine: Invalid Usage': t('immunisation.wrongVaccine'),
    'Series Already Complete': t('immunisation.alreadyComplete'),
  };
  if (verdict.status === 'Extraneous') return <span className="tag tag-grey">{t('immunisation.extra')}</span>;
  return (
    <span className="tag tag-amber">
      <Icon name="warning" size={14} /> {(verdict.reason === null ? undefined : reasons[verdict.reason]) ?? t('immunisation.notValid')}
    </span>
  );
}
