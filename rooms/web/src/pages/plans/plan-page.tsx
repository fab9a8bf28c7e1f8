import { useState } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, NativeSelect } from '@mantine/core';
import type { PlanAnswer, PlanLine } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { usePlan } from '../../api/plans.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { MapControl } from '../../parts/figures/map-control.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PlanTable } from './plan-table.tsx';
import { lineStates, useStateWords } from './line-state.tsx';

/** A plan's scorecard for one period. */
export function PlanPage() {
  const { planId } = useParams({ from: '/ke-hoach/$planId' });
  const { period, map } = useSearch({ from: '/ke-hoach/$planId' });
  const plan = usePlan(planId, period, map);
  return <Answer query={plan}>{(answer) => <Scorecard plan={answer} />}</Answer>;
}

function Scorecard({ plan }: { plan: PlanAnswer }) {
  const { t, say } = useWords();
  const { language } = useWords();
  const navigate = useNavigate({ from: '/ke-hoach/$planId' });
  const { document } = plan;
  const paper = [document.number === undefined ? '' : t('plan.number', { number: document.number }), document.date === undefined ? '' : formatDate(document.date), document.issuer];
  return (
    <>
      <PageTitle title={say(plan.title)} windowTitle={say(plan.title)}>
        <Link to="/ke-hoach/$planId/bang" params={{ planId: plan.id }} search={{ period: plan.period, ...(plan.map === null ? {} : { map: plan.map }) }}>
          {t('board.open')}
        </Link>
        <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </PageTitle>
      <p className="quiet">{[plan.unit.name, ...paper].filter((part) => part !== '').join(' · ')}</p>
      <div className="controls">
        <NativeSelect
          label={t('plan.period')}
          value={plan.period}
          onChange={(event) => void navigate({ search: (before) => ({ ...before, period: event.currentTarget.value }) })}
          data={plan.periods.map((period) => ({ value: period, label: periodWords(period, language) }))}
        />
        <MapControl map={plan.map ?? undefined} onMap={(map) => void navigate({ search: { period: plan.period, ...(map === undefined ? {} : { map }) } })} />
      </div>
      <p className="print-only">{periodWords(plan.period, language)}</p>
      <Lines plan={plan} />
    </>
  );
}

function Lines({ plan }: { plan: PlanAnswer }) {
  const { t } = useWords();
  const stateWords = useStateWords();
  const [only, setOnly] = useState<PlanLine['state'] | null>(null);
  const counted = lineStates.map((state) => ({ state, count: plan.lines.filter((line) => line.state === state).length })).filter(({ count }) => count > 0);
  return (
    <>
      <div className="filter" role="group" aria-label={t('plan.filter')}>
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t('plan.all', { n: plan.lines.length })}
        </button>
        {counted.map(({ state, count }) => (
          <button key={state} type="button" aria-pressed={only === state} onClick={() => setOnly(only === state ? null : state)}>
            <Icon name={stateWords[state].icon} size={16} /> {stateWords[state].words}: {count}
          </button>
        ))}
      </div>
      <PlanTable plan={plan} lines={only === null ? plan.lines : plan.lines.filter((line) => line.state === only)} />
    </>
  );
}
