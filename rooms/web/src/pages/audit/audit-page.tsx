import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, TextInput } from '@mantine/core';
import type { AuditAnswer } from '@tuyen/contract';
import { formatDate, vietnamDateTime } from '@tuyen/records';
import { useAudit } from '../../api/use-audit.ts';
import { actWord } from '../../parts/audit/act-word.ts';
import { useDebounced } from '../../parts/browser/use-debounced.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';

/** Nhật ký: who opened what, for those who answer for a unit. */
export function AuditPage() {
  const { t } = useWords();
  const [account, setAccount] = useState('');
  const asked = useDebounced(account.trim().toLowerCase());
  const audit = useAudit(asked);
  return (
    <>
      <PageTitle title={t('audit.title')} windowTitle={t('audit.title')} />
      <p className="quiet">{t('audit.lead')}</p>
      <div className="controls">
        <TextInput label={t('audit.account')} autoComplete="off" autoCapitalize="none" spellCheck={false} value={account} onChange={(event) => setAccount(event.currentTarget.value)} />
      </div>
      <Answer query={audit}>{({ pages }) => <AuditTable entries={pages.flatMap((page) => page.entries)} />}</Answer>
      {audit.hasNextPage && (
        <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('audit.older')}
        </Button>
      )}
    </>
  );
}

/** «08:05 26/11/2026» */
function momentWords(at: string): string {
  const local = vietnamDateTime(at);
  return `${local.slice(11, 16)} ${formatDate(local.slice(0, 10))}`;
}

function AuditTable({ entries }: { entries: AuditAnswer['entries'] }) {
  const { t } = useWords();
  if (entries.length === 0) {
    return (
      <Empty>
        <p>{t('audit.none')}</p>
      </Empty>
    );
  }
  return (
    <div className="panel">
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.whose')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <th scope="row" data-label={t('audit.when')}>
                {momentWords(entry.at)}
              </th>
              <td data-label={t('audit.who')}>
                {entry.account}
                {entry.unit !== null && <div className="quiet">{entry.unit}</div>}
              </td>
              <td data-label={t('audit.what')}>
                {actWord(entry.act, t)}
                {typeof entry.facts['account'] === 'string' && <div className="quiet">{entry.facts['account']}</div>}
              </td>
              <td data-label={t('audit.whose')}>
                {entry.person?.name == null ? (
                  '–'
                ) : (
                  <Link to="/nguoi/$personId" params={{ personId: entry.person.id }}>
                    {entry.person.name}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
