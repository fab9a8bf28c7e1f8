import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { RecordedAnswer } from '@tuyen/contract';
import { formatNumber } from '@tuyen/records';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Where the record is now: this station's machine, its number there; and what to do next. */
export function SavedNotice({ answer, subjectId, children }: { answer: RecordedAnswer; subjectId: string; children?: ReactNode }) {
  const { t, say } = useWords();
  const ways = useRef<HTMLDivElement>(null);
  // The save button is gone: the keyboard goes on at the next step.
  useEffect(() => ways.current?.querySelector('a')?.focus(), []);
  const place = { seq: formatNumber(answer.seq) };
  return (
    <>
      <Notice tone="success" title={answer.unchanged ? t('entry.savedBefore', place) : t('entry.saved', place)}>
        <p>{t('entry.savedWhere', { site: answer.site })}</p>
      </Notice>
      {answer.warnings.length > 0 && (
        <Notice tone="warning" title={t('entry.warnings')}>
          <ul>
            {answer.warnings.map((warning, n) => (
              <li key={n}>{say(warning.message)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div ref={ways} className="row">
        <LinkButton to="/nguoi/$personId" params={{ personId: subjectId }}>
          {t('entry.toPerson')}
        </LinkButton>
        <LinkButton variant="default" to="/ban-ghi/$subjectId/$recordId" params={{ subjectId, recordId: answer.recordId }}>
          {t('entry.toRecord')}
        </LinkButton>
        <LinkButton variant="default" to="/tim-nguoi">
          {t('entry.nextPerson')}
        </LinkButton>
        {children}
      </div>
    </>
  );
}
