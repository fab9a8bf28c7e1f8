import { Link } from '@tanstack/react-router';
import type { PersonAnswer } from '@tuyen/contract';
import { Empty } from '../../parts/frame/empty.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';

export function Household({ household, personId }: { household: PersonAnswer['household']; personId: string }) {
  const { t } = useWords();
  const { summary } = usePersonWords();
  if (household === null) {
    return (
      <Panel title={t('person.household')}>
        <Empty>
          <p>{t('person.noHousehold')}</p>
        </Empty>
      </Panel>
    );
  }
  const facts = [household.number === null ? '' : t('person.householdNumber', { number: household.number }), household.address ?? '', household.poverty ?? ''];
  return (
    <Panel title={t('person.household')}>
      <p className="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <ul className="lines">
        {household.members.map((member) => (
          <li key={member.id} className="line">
            <div className="line-main">
              {member.id === personId ? (
                <strong aria-current="true">{member.name}</strong>
              ) : (
                <Link to="/nguoi/$personId" params={{ personId: member.id }} className="person-name">
                  {member.name}
                </Link>
              )}
              <span className="person-facts">
                {summary(member)}
                {member.deceased && ` · ${t('person.deceased')}`}
              </span>
            </div>
            <div className="line-aside">{member.relation}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
