import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { TodayAnswer } from '@tuyen/contract';
import { daysBetween, formatDate } from '@tuyen/records';
import { Empty } from '../../parts/frame/empty.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';
import { sortFollowUps } from './sort-follow-ups.ts';

type FollowUpEntry = TodayAnswer['followUps'][number];

const shownAtFirst = 6;

/** People to see again: first those who may come today, then those whose day has passed. */
export function FollowUps({ followUps, today }: { followUps: FollowUpEntry[]; today: string }) {
  const { t } = useWords();
  const { due, overdue } = sortFollowUps(followUps, today);
  return (
    <Panel title={t('today.followUpsTitle')}>
      {followUps.length === 0 ? (
        <Empty>
          <p>{t('today.noFollowUps')}</p>
        </Empty>
      ) : (
        <>
          {due.length > 0 && <Group title={t('today.dueTitle', { n: due.length })} followUps={due} today={today} />}
          {overdue.length > 0 && <Group title={t('today.overdueTitle', { n: overdue.length })} followUps={overdue} today={today} />}
        </>
      )}
    </Panel>
  );
}

function Group({ title, followUps, today }: { title: string; followUps: FollowUpEntry[]; today: string }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? followUps : followUps.slice(0, shownAtFirst);
  return (
    <>
      <h3 className="group-title">{title}</h3>
      <ul className="lines">
        {shown.map((followUp) => (
          <FollowUp key={followUp.visitId} followUp={followUp} overdueDays={daysBetween(followUp.date, today)} />
        ))}
      </ul>
      {shown.length < followUps.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t('today.showAll', { n: followUps.length })}
        </Button>
      )}
    </>
  );
}

function FollowUp({ followUp, overdueDays }: { followUp: FollowUpEntry; overdueDays: number }) {
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
        {overdueDays > 0 && (
          <span className="overdue">
            <Icon name="clock" size={14} /> {t('today.overdue', { n: overdueDays, date: formatDate(followUp.date) })}
          </span>
        )}
      </div>
      <div className="line-aside">
        <EntryLink personId={person.id} formId="visit" size="xs" spoken={t('person.recordVisitFor', { name: person.name })}>
          {t('person.recordVisit')}
        </EntryLink>
      </div>
    </li>
  );
}
