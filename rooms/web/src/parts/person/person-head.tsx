import type { PersonBrief } from '@tuyen/contract';
import { useWords } from '../../words/use-words.ts';
import { Icon } from '../frame/icon.tsx';
import { usePersonWords } from './use-person-words.ts';

/** The line under a name by which staff make sure it is the right person. */
export function PersonHead({ person }: { person: PersonBrief }) {
  const { t } = useWords();
  const { summary, place } = usePersonWords();
  const facts = [
    summary(person),
    place(person),
    person.headOfHousehold === null ? '' : t('person.head', { name: person.headOfHousehold }),
    person.citizenNumber === null ? '' : t('person.citizenShort', { number: person.citizenNumber }),
    person.insuranceNumber === null ? t('person.noInsuranceNumber') : t('person.insuranceShort', { number: person.insuranceNumber }),
  ];
  return (
    <div className="person-head">
      {person.deceased && (
        <span className="tag tag-grey">
          <Icon name="information" size={14} /> {t('person.deceased')}
        </span>
      )}
      {facts
        .filter((fact) => fact !== '')
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
    </div>
  );
}
