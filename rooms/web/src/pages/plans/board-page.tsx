import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { PlanAnswer, PlanLine } from '@tuyen/contract';
import { formatDateTime } from '@tuyen/records';
import { usePlan } from '../../api/plans.ts';
import { FigureValue } from '../../parts/figures/figure-value.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { targetWords } from '../../parts/figures/target-words.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Count } from '../../parts/figures/count.tsx';
import { useWords } from '../../words/use-words.ts';
import { LineState, lineStates, useStateWords } from './line-state.tsx';

const REFRESH_MS = 15_000;

/** A board for a conference of many rooms: large type, what is behind first, the newest figures every quarter of a minute. */
export function BoardPage() {
  const { planId } = useParams({ from: '/ke-hoach/$planId/bang' });
  const { period, map } = useSearch({ from: '/ke-hoach/$planId/bang' });
  const plan = usePlan(planId, period, map, REFRESH_MS);
  return <Answer query={plan}>{(answer) => <Board plan={answer} at={plan.dataUpdatedAt} />}</Answer>;
}

function Board({ plan, at }: { plan: PlanAnswer; at: number }) {
  const { t, say, language } = useWords();
  const words = useStateWords();
  const order = (line: PlanLine): number => lineStates.indexOf(line.state);
  const lines = plan.lines.filter((line) => line.state !== 'task').sort((a, b) => order(a) - order(b));
  return (
    <div className="board">
      <h1>
        {plan.unit.name} · {periodWords(plan.period, language)}
      </h1>
      <p className="quiet">
        <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} search={{ period: plan.period }}>
          {say(plan.title)}
        </Link>{' '}
        · {t('board.at', { at: formatDateTime(new Date(at).toISOString()) })}
      </p>
      <div className="board-counts" aria-live="polite">
        {lineStates.map((state) => (
          <Count key={state} what={words[state].words} value={plan.lines.filter((line) => line.state === state).length} />
        ))}
      </div>
      <table className="table board-table">
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{say(line.title)}</th>
              <td className="number">{targetWords(line, say(line.unit), language)}</td>
              <td className="number">
                <FigureValue figure={line.actual} measure={say(line.unit)} />
              </td>
              <td>
                <LineState state={line.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
