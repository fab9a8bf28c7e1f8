import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { UnitDetail } from '@tuyen/contract';
import { formatDate, formatNumber, isCalendarDate } from '@tuyen/records';
import { useUnits } from '../../api/use-units.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { FactList } from '../../parts/frame/fact-list.tsx';
import { DateField } from '../../parts/inputs/date-field.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { unitTypeWord } from '../../parts/units/unit-type-word.ts';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { Kin, UnitsBelow } from './unit-relations.tsx';

/** One unit on a date: what it is called, under whom, what it was made from and became. */
export function UnitPage() {
  const { t } = useWords();
  const { unitId } = useParams({ from: '/don-vi/$unitId' });
  const { at = readVietnamDay() } = useSearch({ from: '/don-vi/$unitId' });
  const navigate = useNavigate({ from: '/don-vi/$unitId' });
  const units = useUnits({ at, id: unitId });
  return (
    <>
      <PageTitle title={units.data?.units[0]?.name ?? t('units.title')} windowTitle={units.data?.units[0]?.name ?? t('units.title')} />
      <div className="controls">
        <DateField key={at} label={t('units.at')} description={t('units.atHint')} initial={at} onDate={(date) => date !== null && isCalendarDate(date) && void navigate({ search: { at: date } })} />
        <Link to="/don-vi" search={{ at }}>
          {t('units.backToSearch')}
        </Link>
      </div>
      <Answer query={units}>
        {(answer) => {
          const unit = answer.units[0];
          return unit === undefined ? (
            <Empty>
              <p>{t('units.notOn', { date: formatDate(at) })}</p>
            </Empty>
          ) : (
            <OneUnit unit={unit} at={at} />
          );
        }}
      </Answer>
    </>
  );
}

function OneUnit({ unit, at }: { unit: UnitDetail; at: string }) {
  const { t } = useWords();
  const relations = {
    administrative: t('units.administrative'),
    professional: t('units.professional'),
    reporting: t('units.reporting'),
    finance: t('units.finance'),
  };
  const facts = [
    { key: 'code', label: t('units.code'), value: <span className="code">{unit.code}</span> },
    { key: 'type', label: t('units.type'), value: unitTypeWord(unit.type, t) },
    { key: 'force', label: t('units.inForce'), value: `${unit.from === null ? '…' : formatDate(unit.from)} – ${unit.to === null ? '…' : formatDate(unit.to)}` },
    ...(unit.aliases.length === 0 ? [] : [{ key: 'aliases', label: t('units.aliases'), value: unit.aliases.join('; ') }]),
    ...(unit.instrument === null ? [] : [{ key: 'instrument', label: t('units.instrument'), value: unit.instrument }]),
    { key: 'id', label: t('units.id'), value: <span className="code">{unit.id}</span> },
  ];
  const parents = (['administrative', 'professional', 'reporting', 'finance'] as const).map((relation) => {
    const parent = unit.parents.find((one) => one.relation === relation)?.unit;
    return {
      key: relation,
      label: relations[relation],
      value:
        parent === undefined ? (
          t('units.noParent')
        ) : (
          <Link to="/don-vi/$unitId" params={{ unitId: parent.id }} search={{ at }}>
            {parent.name}
          </Link>
        ),
    };
  });
  return (
    <>
      <div className="columns">
        <div>
          <Panel title={t('units.about')}>
            <FactList facts={facts} />
          </Panel>
          <Panel title={t('units.parents')}>
            <FactList facts={parents} />
          </Panel>
        </div>
        <div>
          <Kin title={t('units.predecessors')} none={t('units.noPredecessors')} kin={unit.predecessors} direction="before" />
          <Kin title={t('units.successors')} none={t('units.noSuccessors')} kin={unit.successors} direction="after" />
        </div>
      </div>
      {unit.children > 0 && <UnitsBelow unit={unit} at={at} title={t('units.below', { n: formatNumber(unit.children) })} />}
    </>
  );
}
