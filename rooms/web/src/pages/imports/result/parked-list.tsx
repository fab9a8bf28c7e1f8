import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ParkedItem } from '@tuyen/contract';
import { formatNumber } from '@tuyen/records';
import { Empty } from '../../../parts/frame/empty.tsx';
import { Icon } from '../../../parts/frame/icon.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { useWords } from '../../../words/use-words.ts';
import { groupParked } from './group-parked.ts';
import type { ParkedGroup } from './group-parked.ts';

const shownAtFirst = 20;

/** Entries that were not taken in and wait, by reason; nothing is dropped. */
export function ParkedList({ items }: { items: ParkedItem[] }) {
  const { t } = useWords();
  const [withDone, setWithDone] = useState(false);
  const shown = withDone ? items : items.filter((item) => item.state === 'waiting');
  const done = items.length - items.filter((item) => item.state === 'waiting').length;
  return (
    <Panel
      title={t('parked.title')}
      aside={
        done > 0 && (
          <label className="check">
            <input type="checkbox" checked={withDone} onChange={(event) => setWithDone(event.currentTarget.checked)} /> {t('parked.withDone', { n: done })}
          </label>
        )
      }
    >
      {shown.length === 0 ? (
        <Empty>
          <p>{t('parked.none')}</p>
        </Empty>
      ) : (
        groupParked(shown).map((group) => <Group key={group.code} group={group} />)
      )}
    </Panel>
  );
}

function Group({ group }: { group: ParkedGroup }) {
  const { t, say } = useWords();
  const [shown, setShown] = useState(shownAtFirst);
  const first = group.items[0];
  if (first === undefined) return null;
  const isSame = group.items.every((item) => item.message.vi === first.message.vi);
  return (
    <details className="parked-group" open={group.items.length <= shownAtFirst}>
      <summary>
        <Icon name={first.severity === 'error' ? 'error' : 'warning'} size={16} /> <strong>{formatNumber(group.items.length)}</strong> · {isSame && say(first.message)} <span className="quiet code">{group.code}</span>
      </summary>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('parked.file')}</th>
            <th scope="col">{t('parked.entry')}</th>
            <th scope="col">{t('parked.field')}</th>
            {!isSame && <th scope="col">{t('parked.message')}</th>}
            <th scope="col">{t('parked.state')}</th>
          </tr>
        </thead>
        <tbody>
          {group.items.slice(0, shown).map((item) => (
            <tr key={item.id}>
              <td data-label={t('parked.file')}>{item.file}</td>
              <td data-label={t('parked.entry')} className="code">
                {item.entry}
              </td>
              <td data-label={t('parked.field')} className="code">
                {item.field ?? '–'}
              </td>
              {!isSame && <td data-label={t('parked.message')}>{say(item.message)}</td>}
              <td data-label={t('parked.state')}>{item.state === 'waiting' ? t('parked.waiting') : item.state === 'recovered' ? t('parked.recovered') : t('parked.dismissed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < group.items.length && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + 100)}>
          {t('parked.more', { n: group.items.length - shown })}
        </Button>
      )}
    </details>
  );
}
