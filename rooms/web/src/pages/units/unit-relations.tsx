import { Link } from '@tanstack/react-router';
import type { UnitDetail } from '@tuyen/contract';
import { addDays, formatDate } from '@tuyen/records';
import { useUnits } from '../../api/use-units.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { unitTypeWord } from '../../parts/units/unit-type-word.ts';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';

/** Units this one was made from, or became, with the share of each. The link leads to the day on which that unit stood. */
export function Kin({ title, none, kin, direction }: { title: string; none: string; kin: UnitDetail['predecessors']; direction: 'before' | 'after' }) {
  const { t } = useWords();
  return (
    <Panel title={title}>
      {kin.length === 0 ? (
        <Empty>
          <p>{none}</p>
        </Empty>
      ) : (
        <ul className="lines">
          {kin.map(({ unit, share, estimated, date }) => (
            <li key={unit.id} className="line">
              <div className="line-main">
                <Link to="/don-vi/$unitId" params={{ unitId: unit.id }} search={{ at: direction === 'before' ? addDays(date, -1) : date }}>
                  {unit.name}
                </Link>
                <span className="person-facts">{[unitTypeWord(unit.type, t), unit.code, t('units.since', { date: formatDate(date) })].join(' · ')}</span>
              </div>
              <div className="line-aside">
                {formatMeasured(share * 100, '%')} {estimated && <span className="tag tag-grey">{t('figure.estimated')}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The units that stand below on the date. */
export function UnitsBelow({ unit, at, title }: { unit: UnitDetail; at: string; title: string }) {
  const { t } = useWords();
  const units = useUnits({ at, parent: unit.id, relation: 'administrative' });
  return (
    <Panel title={title}>
      <Answer query={units}>
        {(answer) => (
          <ul className="lines lines-columns">
            {answer.units.map((below) => (
              <li key={below.id} className="line">
                <div className="line-main">
                  <Link to="/don-vi/$unitId" params={{ unitId: below.id }} search={{ at }}>
                    {below.name}
                  </Link>
                  <span className="person-facts">{[unitTypeWord(below.type, t), below.code].join(' · ')}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  );
}
