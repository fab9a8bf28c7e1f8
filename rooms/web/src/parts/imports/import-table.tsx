import { Link } from '@tanstack/react-router';
import { Progress } from '@mantine/core';
import type { ImportBrief } from '@tuyen/contract';
import { formatDateTime, formatNumber } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';
import { Icon } from '../frame/icon.tsx';

/** Imports, newest first, with what became of each. */
export function ImportTable({ imports }: { imports: ImportBrief[] }) {
  const { t } = useWords();
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('imports.started')}</th>
          <th scope="col">{t('imports.state')}</th>
          <th scope="col" className="number">
            {t('imports.files')}
          </th>
          <th scope="col" className="number">
            {t('imports.records')}
          </th>
          <th scope="col" className="number">
            {t('imports.parked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <th scope="row" data-label={t('imports.started')}>
              <Link to="/nhap-du-lieu/$importId" params={{ importId: one.id }}>
                {formatDateTime(one.startedAt)}
              </Link>
            </th>
            <td data-label={t('imports.state')}>
              <ImportState one={one} />
            </td>
            <td data-label={t('imports.files')} className="number">
              {formatNumber(one.files)}
            </td>
            <td data-label={t('imports.records')} className="number">
              {formatNumber(one.records)}
            </td>
            <td data-label={t('imports.parked')} className="number">
              {one.parked > 0 ? <strong>{formatNumber(one.parked)}</strong> : '0'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An import's state as icon and word, with a bar while it runs. */
export function ImportState({ one }: { one: ImportBrief }) {
  const { t } = useWords();
  if (one.state === 'running') {
    const percent = Math.round(one.progress * 100);
    return (
      <span className="import-running">
        <Progress value={percent} aria-label={t('imports.running', { percent })} /> {t('imports.running', { percent })}
      </span>
    );
  }
  if (one.state === 'failed') return <StateTag tone="red" icon="error" words={t('imports.failed')} />;
  if (one.state === 'interrupted') return <StateTag tone="amber" icon="warning" words={t('imports.interrupted')} />;
  return one.parked > 0 ? <StateTag tone="amber" icon="warning" words={t('imports.doneParked')} /> : <StateTag tone="green" icon="check" words={t('imports.done')} />;
}

function StateTag({ tone, icon, words }: { tone: string; icon: 'error' | 'warning' | 'check'; words: string }) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon} size={14} /> {words}
    </span>
  );
}
