import { Link } from '@tanstack/react-router';
import type { TodayAnswer } from '@tuyen/contract';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { usePersonWords } from '../../parts/person-words.tsx';
import { daysBetween } from '@tuyen/records';
import { formatDate } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';

/** People to see again today, and those whose day has passed, the longest overdue first. */
export function FollowUps({ followUps, today }: { followUps: TodayAnswer['followUps']; today: string }) {
  const { t } = useWords();
  const inOrder = [...followUps].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <Panel title={t('today.followUpsTitle')}>
      {inOrder.length === 0 ? (
        <Empty>
          <p>{t('today.noFollowUps')}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {inOrder.map((followUp) => (
            <FollowUp key={followUp.visitId} followUp={followUp} overdueDays={daysBetween(followUp.date, today)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FollowUp({ followUp, overdueDays }: { followUp: TodayAnswer['followUps'][number]; overdueDays: number }) {
  const { t } = useWords();
  const { summary, place } = usePersonWords();
  const { person } = followUp;
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/nguoi/$personId" params={{ personId: person.id }} className="person-name">
          {person.name}
        </Link>
        <span className="person-facts">{[summary(person), place(person)].filter((part) => part !== '').join(' · ')}</span>
        {followUp.diagnosis !== null && <span className="person-facts">{followUp.diagnosis}</span>}
      </div>
      <div className="line-aside">
        {overdueDays > 0 ? (
          <span className="tag tag-red">
            <Icon name="clock" size={14} /> {t('today.overdue', { n: overdueDays, date: formatDate(followUp.date) })}
          </span>
        ) : (
          <span className="tag tag-green">{t('today.dueToday')}</span>
        )}
        <LinkButton to="/nguoi/$personId/ghi/$formId" params={{ personId: person.id, formId: 'visit' }} variant="default" size="xs" aria-label={t('person.recordVisitFor', { name: person.name })}>
          {t('person.recordVisit')}
        </LinkButton>
      </div>
    </li>
  );
}
