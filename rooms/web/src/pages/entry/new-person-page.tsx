import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { RecordedAnswer } from '@tuyen/contract';
import { makeRecordId } from '@tuyen/records';
import { useForm } from '../../api/use-form.ts';
import { useWho } from '../../api/session.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { randomBytes } from '../../parts/browser/random-bytes.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamMoment } from '../../words/vietnam-clock.ts';
import { EntryForm } from './entry-form.tsx';
import { LikelyPersons } from './likely-persons.tsx';
import { SavedNotice } from './saved-notice.tsx';

const noFacts = {};

/** Writes somebody down who is not known yet; then residence, card and visit follow. */
export function NewPersonPage() {
  const { t } = useWords();
  const who = useWho();
  const [subjectId] = useState(() => makeRecordId(Date.now(), randomBytes));
  const [at, setAt] = useState(() => readVietnamMoment());
  const [saved, setSaved] = useState<RecordedAnswer | null>(null);
  const form = useForm('person', at.slice(0, 10));
  return (
    <>
      <PageTitle title={t('newPerson.title')} windowTitle={t('newPerson.title')} />
      {saved !== null ? (
        <SavedNotice answer={saved} subjectId={subjectId}>
          <EntryLink personId={subjectId} formId="residence">
            {t('person.addResidence')}
          </EntryLink>
          <EntryLink personId={subjectId} formId="visit">
            {t('person.recordVisit')}
          </EntryLink>
        </SavedNotice>
      ) : (
        <>
          <Notice tone="information">
            <p>
              {t('newPerson.searchFirst')} <Link to="/tim-nguoi">{t('nav.search')}</Link>
            </p>
          </Notice>
          <Answer query={form}>
            {(definition) => (
              <EntryForm form={definition} subject={{ id: subjectId, facts: noFacts }} unit={who.unit.id} initialData={noFacts} at={at} onAt={setAt} onSaved={setSaved}>
                <LikelyPersons />
              </EntryForm>
            )}
          </Answer>
        </>
      )}
    </>
  );
}
