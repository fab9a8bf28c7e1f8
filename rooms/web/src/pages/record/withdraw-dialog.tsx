import { useEffect, useRef, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { RecordAnswer } from '@tuyen/contract';
import { makeRecordId } from '@tuyen/records';
import { useRecordDraft } from '../../api/records.ts';
import { Problem } from '../../parts/frame/problem.tsx';
import { randomBytes } from '../../parts/browser/random-bytes.ts';
import { useWords } from '../../words/use-words.ts';

/** Withdraws a record that should never have been written: it stays readable, but no longer counts. */
export function WithdrawDialog({ answer, subjectId, onClose }: { answer: RecordAnswer; subjectId: string; onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [id] = useState(() => makeRecordId(Date.now(), randomBytes));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useRecordDraft();
  const latest = answer.history.at(-1);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  const onWithdraw = () => {
    setTried(true);
    if (reason.trim() === '' || latest === undefined) return;
    withdraw.mutate(
      {
        id,
        form: answer.form,
        formVersion: answer.version,
        subjectType: answer.subjectType,
        subjectId,
        unit: answer.unit.id,
        at: latest.at,
        replaces: latest.recordId,
        reason: reason.trim().normalize('NFC'),
        withdrawn: true,
        data: {},
      },
      { onSuccess: onClose },
    );
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="withdraw-title" onClose={onClose}>
      <h2 id="withdraw-title">{t('record.withdrawTitle')}</h2>
      <p>{t('record.withdrawWhat')}</p>
      <Textarea label={t('record.withdrawReason')} required autoFocus rows={2} maxLength={500} value={reason} error={tried && reason.trim() === '' ? t('entry.reasonMissing') : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
      {withdraw.error !== null && <Problem error={withdraw.error} />}
      <div className="row">
        <Button color="red" loading={withdraw.isPending} onClick={onWithdraw}>
          {t('record.withdraw')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
