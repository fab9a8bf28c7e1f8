import { useState } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { formatDateTime } from '@tuyen/records';
import type { RecordAnswer } from '@tuyen/contract';
import { useRecord } from '../../api/records.ts';
import { useMay } from '../../api/session.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { RecordLines } from '../../parts/records/record-lines.tsx';
import { useWords } from '../../words/use-words.ts';
import { RecordHistory } from './record-history.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** One record as it stands now, what it said before, and the way to correct or withdraw it. */
export function RecordPage() {
  const { subjectId, recordId } = useParams({ from: '/ban-ghi/$subjectId/$recordId' });
  const record = useRecord(subjectId, recordId);
  return <Answer query={record}>{(answer) => <OneRecord answer={answer} subjectId={subjectId} recordId={recordId} />}</Answer>;
}

/** How far up the record has come. */
const PLACES = { here: 'record.placeHere', centre: 'record.placeCentre', province: 'record.placeProvince' } as const;

function OneRecord({ answer, subjectId, recordId }: { answer: RecordAnswer; subjectId: string; recordId: string }) {
  const { t, say } = useWords();
  const [withdrawing, setWithdrawing] = useState(false);
  const may = useMay();
  const latest = answer.history.at(-1);
  const withdrawn = latest?.withdrawn === true;
  return (
    <>
      <PageTitle title={say(answer.title)} windowTitle={say(answer.title)}>
        {!withdrawn && may.record && (
          <>
            {answer.form === 'person' ? (
              <EntryLink personId={subjectId} formId="person">
                {t('person.edit')}
              </EntryLink>
            ) : (
              <LinkButton variant="default" to="/ban-ghi/$subjectId/$recordId/dinh-chinh" params={{ subjectId, recordId }}>
                {t('record.correct')}
              </LinkButton>
            )}
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {t('record.withdraw')}
            </Button>
          </>
        )}
      </PageTitle>
      <p className="person-head">
        <Link to="/nguoi/$personId" params={{ personId: subjectId }}>
          {t('record.toPerson')}
        </Link>
        {latest !== undefined && <span>{t('record.at', { at: formatDateTime(latest.at) })}</span>}
        <span>{t('record.version', { version: answer.version })}</span>
        <span className="tag tag-blue">{t(PLACES[answer.place.at])}</span>
        {answer.place.parked !== null && <span className="tag tag-amber">{say(answer.place.parked)}</span>}
        {withdrawn && <span className="tag tag-grey">{t('record.withdrawn')}</span>}
      </p>
      <div className="columns columns-main-side">
        <Panel title={t('record.content')}>
          <RecordLines lines={answer.lines} />
        </Panel>
        <RecordHistory history={answer.history} />
      </div>
      {withdrawing && <WithdrawDialog answer={answer} subjectId={subjectId} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
