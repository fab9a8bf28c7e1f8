import { Link } from '@tanstack/react-router';
import type { DuePerson } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { Panel } from '../../parts/frame/panel.tsx';
import { DueTag } from '../../parts/person/due-tag.tsx';
import { usePersonWords } from '../../parts/person/use-person-words.ts';
import { useWords } from '../../words/use-words.ts';

/** One village's children, the most urgent first. */
export function DueVillage({ village, lines }: { village: string | null; lines: readonly DuePerson[] }) {
  const { t } = useWords();
  return (
    <Panel title={t('due.village', { village: village ?? t('due.noVillage'), n: lines.length })}>
      <table className="table table-stack table-due">
        <thead>
          <tr>
            <th scope="col">{t('due.name')}</th>
            <th scope="col">{t('due.what')}</th>
            <th scope="col">{t('due.last')}</th>
            <th scope="col">{t('due.phone')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ line }: { line: DuePerson }) {
  const { t, say } = useWords();
  const { sexWords, ageWords } = usePersonWords();
  return (
    <tr>
      <th scope="row" data-label={t('due.name')}>
        <Link to="/nguoi/$personId" params={{ personId: line.id }} className="person-name">
          {line.name}
        </Link>
        <div className="person-facts">{[formatDate(line.birthDate), ageWords(line.birthDate), sexWords(line.sex)].join(' · ')}</div>
      </th>
      <td data-label={t('due.what')}>
        {line.items.map((item) => (
          <div key={`${item.code}${item.recommended}`}>
            <DueTag state={item.state} /> {t('due.item', { vaccine: say(item.title), n: item.number })} <span className="quiet">{t('due.since', { date: formatDate(item.recommended) })}</span>
          </div>
        ))}
      </td>
      <td data-label={t('due.last')}>{line.last === null ? <span className="quiet">{t('due.noLast')}</span> : `${say(line.last.title)}, ${formatDate(line.last.date)}`}</td>
      <td data-label={t('due.phone')}>
        {line.phone !== null && <a href={`tel:${line.phone.replace(/[^+0-9]/g, '')}`}>{line.phone}</a>}
        {line.headOfHousehold !== null && <div className="person-facts">{line.headOfHousehold}</div>}
      </td>
    </tr>
  );
}
