import { Suspense, lazy } from 'react';
import { useParams } from '@tanstack/react-router';
import type { PersonAnswer } from '@tuyen/contract';
import { usePerson } from '../../api/persons.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { PersonHead } from '../../parts/person/person-head.tsx';
import { Waiting } from '../../parts/frame/waiting.tsx';
import { describeAge } from '../../words/describe-age.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { Cards } from './cards.tsx';
import { Household } from './household.tsx';
import { Identity } from './identity.tsx';
import { Measurements } from './measurements.tsx';
import { Residences } from './residences.tsx';
import { Timeline } from './timeline.tsx';
import { Visits } from './visits.tsx';

// The engines of medicine travel only to the pages of those they are about.
const ImmunisationCard = lazy(async () => ({ default: (await import('./immunisation/immunisation-card.tsx')).ImmunisationCard }));
const GrowthCard = lazy(async () => ({ default: (await import('./growth/growth-card.tsx')).GrowthCard }));

const immunisedUntilYears = 18;
/** The standards of growth end with the fifth birthday. */
const growthUntilMonths = 60;

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
          <ChildCards answer={answer} />
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

/** What is worked out of children: doses due, and growth. Doses are shown of whoever has some. */
function ChildCards({ answer }: { answer: PersonAnswer }) {
  const age = describeAge(answer.person.birthDate, readVietnamDay());
  const years = age?.unit === 'years' ? age.count : 0;
  const isYoung = age !== null && answer.person.birthDate.length === 10 && (age.unit === 'days' || (age.unit === 'months' && age.count < growthUntilMonths));
  return (
    <Suspense fallback={<Waiting />}>
      {((age !== null && years < immunisedUntilYears) || answer.doses.length > 0) && <ImmunisationCard answer={answer} />}
      {isYoung && <GrowthCard answer={answer} />}
    </Suspense>
  );
}
