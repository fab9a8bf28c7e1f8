import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, Radio, Textarea } from '@mantine/core';
import type { ConflictCard } from '@tuyen/contract';
import { formatDate, formatDateTime, vietnamDateTime } from '@tuyen/records';
import { useSettle } from '../../api/records.ts';
import { useMay } from '../../api/session.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { RecordLines } from '../../parts/records/record-lines.tsx';
import { useWords } from '../../words/use-words.ts';

/** One card: the versions beside each other, only what differs, and the decision. */
export function ConflictPanel({ card }: { card: ConflictCard }) {
  const { t, say } = useWords();
  const may = useMay();
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const settle = useSettle(card.subjectId, card.rootId);
  const onSettle = () => {
    setTried(true);
    if (choice !== null && reason.trim() !== '') settle.mutate({ choice, reason: reason.trim().normalize('NFC') });
  };
  return (
    <Panel title={say(card.title)}>
      <p className="person-head">
        <Link to="/nguoi/$personId" params={{ personId: card.subjectId }}>
          {t('record.toPerson')}
        </Link>
        <span className="tag tag-amber">{t('conflicts.due', { date: formatDate(card.due) })}</span>
      </p>
      <Radio.Group label={t('conflicts.choose')} value={choice} onChange={setChoice} error={tried && choice === null ? t('conflicts.chooseMissing') : undefined}>
        <div className="columns">
          {card.versions.map((version) => (
            <section key={version.recordId}>
              <Radio value={version.recordId} label={version.unit} disabled={!may.record} />
              <p className="quiet">
                {t('conflicts.enteredBy', { by: version.by, at: formatDateTime(vietnamDateTime(version.enteredAt)) })}
                {version.stands && ` · ${t('conflicts.stands')}`}
              </p>
              {version.reason !== null && <p>{t('record.reason', { reason: version.reason })}</p>}
              {version.withdrawn ? <p>{t('record.withdrawn')}</p> : <RecordLines lines={version.lines} />}
            </section>
          ))}
        </div>
      </Radio.Group>
      {may.record && (
        <>
          <Textarea label={t('conflicts.reason')} required rows={2} maxLength={500} value={reason} error={tried && reason.trim() === '' ? t('entry.reasonMissing') : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
          {settle.error !== null && <Problem error={settle.error} />}
          <Button loading={settle.isPending} onClick={onSettle}>
            {t('conflicts.settle')}
          </Button>
        </>
      )}
    </Panel>
  );
}
