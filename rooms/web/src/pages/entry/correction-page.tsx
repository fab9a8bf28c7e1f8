import { useState } from 'react';
import { useParams } from '@tanstack/react-router';
import type { RecordAnswer, RecordedAnswer } from '@tuyen/contract';
import type { Form } from '@tuyen/records';
import { useForm } from '../../api/use-form.ts';
import { useRecord } from '../../api/records.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { EntryForm } from './entry-form.tsx';
import { SavedNotice } from './saved-notice.tsx';

/** Corrects a record: the same form with its answers; the old record stays and is named by the new one. */
export function CorrectionPage() {
  const { subjectId, recordId } = useParams({ from: '/ban-ghi/$subjectId/$recordId/dinh-chinh' });
  const record = useRecord(subjectId, recordId);
  return <Answer query={record}>{(answer) => <WithForm key={recordId} record={answer} subjectId={subjectId} />}</Answer>;
}

function WithForm({ record, subjectId }: { record: RecordAnswer; subjectId: string }) {
  const [start] = useState(record);
  const latest = start.history.at(-1);
  const [at, setAt] = useState(latest?.at ?? '');
  const form = useForm(start.form, at.slice(0, 10));
  return <Answer query={form}>{(definition) => <Correction record={start} replaces={latest?.recordId ?? start.recordId} form={definition} subjectId={subjectId} at={at} onAt={setAt} />}</Answer>;
}

interface CorrectionProps {
  record: RecordAnswer;
  replaces: string;
  form: Form;
  subjectId: string;
  at: string;
  onAt: (at: string) => void;
}

function Correction({ record, replaces, form, subjectId, at, onAt }: CorrectionProps) {
  const { t, say } = useWords();
  const [saved, setSaved] = useState<RecordedAnswer | null>(null);
  const title = t('entry.correctionOf', { title: say(record.title) });
  if (saved !== null) {
    return (
      <>
        <PageTitle title={title} windowTitle={title} />
        <SavedNotice answer={saved} subjectId={subjectId} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={title} windowTitle={title} />
      <Notice tone="information">
        <p>{t('entry.correctionHint')}</p>
      </Notice>
      <EntryForm form={form} subject={{ id: subjectId, facts: {} }} unit={record.unit.id} initialData={record.data} at={at} onAt={onAt} replaces={replaces} onSaved={setSaved} />
    </>
  );
}
