import { useSyncExternalStore } from 'react';
import { Link } from '@tanstack/react-router';
import type { LikelyPersonsAnswer } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';
import { useLikelyPersons } from '../../api/persons.ts';
import { useDebounced } from '../../parts/browser/use-debounced.ts';
import { useEntry } from '../../parts/entry/entry-context.ts';
import { Notice } from '../../parts/frame/notice.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';

const mostReasons = 3;
const textOf = (data: RecordData, field: string): string | null => (typeof data[field] === 'string' ? data[field] : null);

/** Who the person being written down may be already, told while their name, birth and numbers are typed; it never keeps them from being saved. */
export function LikelyPersons() {
  const { t } = useWords();
  const { draft } = useEntry();
  const typed = useSyncExternalStore(draft.subscribe, () => draft.view.data);
  const description = {
    name: textOf(typed, 'name') ?? '',
    birthDate: textOf(typed, 'birth_date'),
    sex: textOf(typed, 'sex'),
    citizenNumber: textOf(typed, 'citizen_number'),
    insuranceNumber: textOf(typed, 'insurance_number'),
    phone: textOf(typed, 'phone'),
  };
  // As text: the same words are the same question, however often the form is drawn.
  const asked = useDebounced(JSON.stringify(description));
  const likely = useLikelyPersons(asked).data?.likely ?? [];
  return (
    <div role="status">
      {likely.length > 0 && (
        <Notice tone="warning" title={t('likely.title', { n: likely.length })}>
          <ul className="lines">
            {likely.map((one) => (
              <OneLikely key={one.person.id} likely={one} />
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function OneLikely({ likely: { person, verdict, reasons } }: { likely: LikelyPersonsAnswer['likely'][number] }) {
  const { t, say } = useWords();
  const { summary, place } = usePersonWords();
  return (
    <li className="line">
      <div className="line-main">
        <span>
          <Link to="/nguoi/$personId" params={{ personId: person.id }} className="person-name">
            {person.name}
          </Link>{' '}
          {verdict === 'same' && <span className="tag tag-red">{t('likely.same')}</span>}
        </span>
        <span className="person-facts">{[summary(person), place(person)].filter((part) => part !== '').join(' · ')}</span>
        <span className="person-facts">{t('likely.because', { reasons: reasons.slice(0, mostReasons).map(say).join('; ') })}</span>
      </div>
    </li>
  );
}
