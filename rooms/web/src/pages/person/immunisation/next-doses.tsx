import type { DueVaccine } from '@tuyen/clinical';
import { formatDate } from '@tuyen/records';
import { DueTag } from '../../../parts/person/due-tag.tsx';
import { EntryLink } from '../../../parts/person/entry-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import { readVietnamDay } from '../../../words/vietnam-clock.ts';
import type { AssessedDoses } from './assess-doses.ts';

/** What is to come, the most urgent first; what may be given today opens the form with the vaccine filled in. */
export function NextDoses({ personId, assessed }: { personId: string; assessed: AssessedDoses }) {
  const { t } = useWords();
  if (assessed.due.length === 0) return <p className="quiet">{t('immunisation.nothingDue')}</p>;
  return (
    <ul className="lines" aria-label={t('immunisation.next')}>
      {assessed.due.map((due) => (
        <NextDose key={`${due.vaccine}${due.recommended}`} personId={personId} due={due} assessed={assessed} />
      ))}
    </ul>
  );
}

function NextDose({ personId, due, assessed }: { personId: string; due: DueVaccine; assessed: AssessedDoses }) {
  const { t, say } = useWords();
  const name = t('immunisation.dose', { vaccine: say(assessed.titleOf(due.vaccine)), n: due.number });
  const mayNow = due.earliest <= readVietnamDay();
  return (
    <li className="line">
      <div className="line-main">
        <span>{name}</span>
        <span className="person-facts">
          <DueTag state={due.state} /> {t('immunisation.from', { date: formatDate(due.recommended) })}
          {due.pastDue !== null && ` · ${t('immunisation.lateAfter', { date: formatDate(due.pastDue) })}`}
        </span>
      </div>
      <div className="line-aside">
        {mayNow && (
          <EntryLink personId={personId} formId="dose" size="xs" answers={{ vaccine: due.vaccine, number: due.number }} spoken={t('immunisation.giveWhat', { what: name })}>
            {t('immunisation.give')}
          </EntryLink>
        )}
      </div>
    </li>
  );
}
