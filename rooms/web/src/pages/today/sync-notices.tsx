import { Link } from '@tanstack/react-router';
import type { TodayAnswer } from '@tuyen/contract';
import { formatDateTime, formatNumber, vietnamDateTime } from '@tuyen/records';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** What has not reached the site above yet, what differs, and what waits for somebody to decide. */
export function SyncNotices({ answer }: { answer: TodayAnswer }) {
  const { t } = useWords();
  const { sync, conflicts } = answer;
  return (
    <>
      {conflicts > 0 && (
        <Notice tone="warning" title={t('today.conflictsTitle', { n: formatNumber(conflicts) })}>
          <p>
            {t('today.conflicts')} <Link to="/bat-dong">{t('today.conflictsLink')}</Link>
          </p>
        </Notice>
      )}
      {sync !== null && sync.different > 0 && (
        <Notice tone="warning" title={t('today.differentTitle', { parent: sync.parent })}>
          <p>{t('today.different')}</p>
        </Notice>
      )}
      {sync !== null && (
        <p className="quiet" role="status">
          {sync.unsent > 0 ? t('today.unsent', { n: formatNumber(sync.unsent) }) : t('today.allSent', { parent: sync.parent })}
          {sync.seenAt !== null && ` ${t('today.syncSeen', { at: formatDateTime(vietnamDateTime(sync.seenAt)) })}`}
        </p>
      )}
    </>
  );
}
