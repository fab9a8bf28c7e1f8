import type { PersonBrief } from '@tuyen/contract';
import { useWords } from '../../words/use-words.ts';
import { usePersonWords } from './use-person-words.ts';

/** One person in a list of suggestions: enough to tell two of the same name apart. */
export function PersonLine({ person }: { person: PersonBrief }) {
  const { t } = useWords();
  const { summary, place } = usePersonWords();
  return (
    <span className="person-line">
      <span className="person-name">
        {person.name}
        {person.deceased && <span className="tag tag-grey">{t('person.deceased')}</span>}
      </span>
      <span className="person-facts">
        {[summary(person), place(person), person.headOfHousehold === null ? '' : t('person.headShort', { name: person.headOfHousehold })]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  );
}
