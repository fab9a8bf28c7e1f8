import { formatDate } from '@tuyen/records';
import type { PersonAnswer } from '@tuyen/contract';
import { Empty } from '../../parts/frame/empty.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { useWords } from '../../words/use-words.ts';

export function Residences({ residences, personId }: { residences: PersonAnswer['residences']; personId: string }) {
  const { t } = useWords();
  return (
    <Panel
      title={t('person.residences')}
      aside={
        <EntryLink personId={personId} formId="residence" size="xs">
          {t('person.addResidence')}
        </EntryLink>
      }
    >
      {residences.length === 0 ? (
        <Empty>
          <p>{t('person.noResidences')}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {residences.map((stay) => (
            <li key={`${stay.from}${stay.place}`} className="line">
              <div className="line-main">
                <span>{stay.place}</span>
                <span className="person-facts">{[stay.kind, stay.to === null ? t('person.since', { from: formatDate(stay.from) }) : t('person.fromTo', { from: formatDate(stay.from), to: formatDate(stay.to) })].join(' · ')}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
