import { Link } from '@tanstack/react-router';
import type { PersonBrief } from '@tuyen/contract';
import { EntryLink } from '../../parts/person/entry-link.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';

export function PersonRow({ person }: { person: PersonBrief }) {
  const { t } = useWords();
  const { summary, place } = usePersonWords();
  const numbers = [
    person.citizenNumber === null ? '' : t('person.citizenShort', { number: person.citizenNumber }),
    person.insuranceNumber === null ? '' : t('person.insuranceShort', { number: person.insuranceNumber }),
  ].filter((part) => part !== '');
  return (
    <li className="line person-row">
      <div className="line-main">
        <Link to="/nguoi/$personId" params={{ personId: person.id }} className="person-name">
          {person.name}
        </Link>
        <span className="person-facts">
          {person.deceased && <span className="tag tag-grey">{t('person.deceased')}</span>} {summary(person)}
        </span>
      </div>
      <div className="line-main">
        <span>{place(person)}</span>
        <span className="person-facts">{person.headOfHousehold === null ? '' : t('person.head', { name: person.headOfHousehold })}</span>
      </div>
      <div className="line-main line-numbers">
        {numbers.map((number) => (
          <span key={number} className="person-facts">
            {number}
          </span>
        ))}
      </div>
      <div className="line-aside">
        {!person.deceased && (
          <EntryLink personId={person.id} formId="visit" size="xs" spoken={t('person.recordVisitFor', { name: person.name })}>
            {t('person.recordVisit')}
          </EntryLink>
        )}
      </div>
    </li>
  );
}
