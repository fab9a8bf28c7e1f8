import { useMemo } from 'react';
import type { ImmunisationContent } from '@tuyen/clinical';
import type { PersonAnswer } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { useClinical } from '../../../api/use-clinical.ts';
import { Answer } from '../../../parts/frame/answer.tsx';
import { Empty } from '../../../parts/frame/empty.tsx';
import { Icon } from '../../../parts/frame/icon.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { EntryLink } from '../../../parts/person/entry-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import { readVietnamDay } from '../../../words/vietnam-clock.ts';
import { assessDoses } from './assess-doses.ts';
import type { AssessedDoses } from './assess-doses.ts';
import { DosesGiven } from './doses-given.tsx';
import { NextDoses } from './next-doses.tsx';

/** Tiêm chủng: what is due next, what was given and whether it counts; worked out here, by the schedule of the content. */
export function ImmunisationCard({ answer }: { answer: PersonAnswer }) {
  const { t } = useWords();
  const content = useClinical<ImmunisationContent>('immunisation');
  const { person } = answer;
  return (
    <Panel
      title={t('immunisation.title')}
      aside={
        !person.deceased && (
          <EntryLink personId={person.id} formId="dose" size="xs">
            {t('immunisation.record')}
          </EntryLink>
        )
      }
    >
      <Answer query={content}>{(found) => <Doses answer={answer} content={found} />}</Answer>
    </Panel>
  );
}

function Doses({ answer: { person, doses }, content }: { answer: PersonAnswer; content: ImmunisationContent }) {
  const { t } = useWords();
  const assessed = useMemo(() => assessDoses(content, person, doses, readVietnamDay()), [content, person, doses]);
  if (assessed === null) {
    return (
      <Empty>
        <p>{t('immunisation.birthUnknown')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Full since={assessed.fullSince} />
      {!person.deceased && <NextDoses personId={person.id} assessed={assessed} />}
      <DosesGiven personId={person.id} doses={doses} assessed={assessed} />
      <p className="quiet">
        {t('immunisation.schedule', { instrument: assessed.instrument })}{' '}
        {assessed.unverified && <strong>{t('immunisation.unverified')}</strong>}
      </p>
    </>
  );
}

function Full({ since }: { since: AssessedDoses['fullSince'] }) {
  const { t } = useWords();
  if (since === null || since === undefined) return null;
  return (
    <p>
      <span className="tag tag-green">
        <Icon name="check" size={14} /> {t('immunisation.full', { date: formatDate(since) })}
      </span>
    </p>
  );
}
