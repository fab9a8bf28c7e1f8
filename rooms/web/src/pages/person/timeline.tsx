import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { formatDateTime } from '@tuyen/records';
import type { PersonAnswer } from '@tuyen/contract';
import { Empty } from '../../parts/frame/empty.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { authorWords } from '../../parts/records/author-words.ts';
import { useWords } from '../../words/use-words.ts';

const shownAtFirst = 15;

/** Everything that was written about the person, corrections and withdrawals too, newest first. */
export function Timeline({ subjectId, timeline }: { subjectId: string; timeline: PersonAnswer['timeline'] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? timeline : timeline.slice(0, shownAtFirst);
  return (
    <Panel title={t('person.timeline')}>
      {timeline.length === 0 ? (
        <Empty>
          <p>{t('person.noTimeline')}</p>
        </Empty>
      ) : (
        <ol className="lines">
          {shown.map((entry) => (
            <Entry key={entry.recordId} subjectId={subjectId} entry={entry} />
          ))}
        </ol>
      )}
      {shown.length < timeline.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('person.timelineAll', { n: timeline.length })}
        </Button>
      )}
    </Panel>
  );
}

function Entry({ subjectId, entry }: { subjectId: string; entry: PersonAnswer['timeline'][number] }) {
  const { t, say } = useWords();
  return (
    <li className="line">
      <div className="line-main">
        <span className="row">
          <Link to="/ban-ghi/$subjectId/$recordId" params={{ subjectId, recordId: entry.recordId }} className={entry.withdrawn ? 'withdrawn' : ''}>
            {say(entry.title)} · {formatDateTime(entry.at)}
          </Link>
          {entry.withdrawn ? (
            <span className="tag tag-grey">
              <Icon name="close" size={14} /> {t('record.withdrawn')}
            </span>
          ) : (
            entry.correction && (
              <span className="tag tag-blue">
                <Icon name="pencil" size={14} /> {t('record.correction')}
              </span>
            )
          )}
        </span>
        {entry.summary !== '' && <span>{entry.summary}</span>}
        <span className="person-facts">{t('record.enteredBy', { by: authorWords(entry.by, t), at: formatDateTime(entry.enteredAt), unit: entry.unit })}</span>
      </div>
    </li>
  );
}
