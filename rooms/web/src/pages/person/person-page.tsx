import { useParams } from '@tanstack/react-router';
import type { PersonAnswer } from '@tuyen/contract';
import { usePerson } from '../../api/persons.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { PersonHead } from '../../parts/person/person-head.tsx';
import { useWords } from '../../words/use-words.ts';
import { Cards } from './cards.tsx';
import { Household } from './household.tsx';
import { Identity } from './identity.tsx';
import { Measurements } from './measurements.tsx';
import { Residences } from './residences.tsx';
import { Timeline } from './timeline.tsx';
import { Visits } from './visits.tsx';

/** Trang cá nhân: who this is, with whom they live, what was done and written. */
export function PersonPage() {
  const { personId } = useParams({ from: '/nguoi/$personId' });
  const person = usePerson(personId);
  return <Answer query={person}>{(answer) => <Person answer={answer} />}</Answer>;
}

function Person({ answer }: { answer: PersonAnswer }) {
  const { t } = useWords();
  const { person } = answer;
  return (
    <>
      {/* The window's title is seen in the task bar and kept in the browser's history: no name there. */}
      <PageTitle title={person.name} windowTitle={t('person.title')}>
        {!person.deceased && (
          <EntryLink personId={person.id} formId="visit" isMain>
            {t('person.recordVisit')}
          </EntryLink>
        )}
        <EntryLink personId={person.id} formId="person">
          {t('person.edit')}
        </EntryLink>
      </PageTitle>
      <PersonHead person={person} />
      <div className="columns columns-main-side">
        <div>
          <Visits personId={person.id} visits={answer.visits} />
          <Measurements series={answer.measurements} />
          <Timeline subjectId={person.id} timeline={answer.timeline} />
        </div>
        <div>
          <Identity identity={answer.identity} />
          <Household household={answer.household} personId={person.id} />
          <Cards cards={answer.cards} personId={person.id} />
          <Residences residences={answer.residences} personId={person.id} />
        </div>
      </div>
    </>
  );
}
