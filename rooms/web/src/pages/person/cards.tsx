import { formatDate } from '@tuyen/records';
import type { PersonAnswer } from '@tuyen/contract';
import { Empty } from '../../parts/frame/empty.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';

export function Cards({ cards, personId }: { cards: PersonAnswer['cards']; personId: string }) {
  const { t } = useWords();
  const today = readVietnamDay();
  return (
    <Panel
      title={t('person.cards')}
      aside={
        <EntryLink personId={personId} formId="insurance-card" size="xs">
          {t('person.addCard')}
        </EntryLink>
      }
    >
      {cards.length === 0 ? (
        <Empty>
          <p>{t('person.noCards')}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {cards.map((card) => (
            <li key={`${card.number}${card.from}`} className="line">
              <div className="line-main">
                <span className="person-name">{card.number}</span>
                <span className="person-facts">{[t('person.fromTo', { from: formatDate(card.from), to: card.to === null ? '…' : formatDate(card.to) }), card.facility ?? ''].filter((part) => part !== '').join(' · ')}</span>
              </div>
              <div className="line-aside">{card.to !== null && card.to < today ? <span className="tag tag-grey">{t('person.cardOver')}</span> : card.from <= today ? <span className="tag tag-green">{t('person.cardValid')}</span> : <span className="tag tag-blue">{t('person.cardLater')}</span>}</div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
