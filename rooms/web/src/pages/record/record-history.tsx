import { formatDateTime } from '@tuyen/records';
import type { RecordAnswer } from '@tuyen/contract';
import { Panel } from '../../parts/frame/panel.tsx';
import { authorWords } from '../../parts/records/author-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Who wrote and who corrected, newest first, with the reasons. */
export function RecordHistory({ history }: { history: RecordAnswer['history'] }) {
  const { t } = useWords();
  const newestFirst = [...history].reverse();
  return (
    <Panel title={t('record.history')}>
      <ol className="lines">
        {newestFirst.map((entry, index) => (
          <li key={entry.recordId} className="line">
            <div className="line-main">
              <strong>{entry.withdrawn ? t('record.withdrawn') : index === newestFirst.length - 1 ? t('record.firstEntry') : t('record.correction')}</strong>
              {entry.reason !== null && <span>{t('record.reason', { reason: entry.reason })}</span>}
              <span className="person-facts">{t('record.enteredByAt', { by: authorWords(entry.by, t), at: formatDateTime(entry.enteredAt) })}</span>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
