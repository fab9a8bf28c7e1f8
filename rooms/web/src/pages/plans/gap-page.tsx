import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PlanGapAnswer } from '@tuyen/contract';
import { formatDate, formatNumber } from '@tuyen/records';
import { usePlanGap } from '../../api/plans.ts';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { MapControl } from '../../parts/figures/map-control.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { targetWords } from '../../parts/figures/target-words.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { LineState } from './line-state.tsx';

/** One target: how many are missing, in which communes, and what it will be at the deadline. Each commune opens to its list of names. */
export function GapPage() {
  const { t } = useWords();
  const { planId, targetId } = useParams({ from: '/ke-hoach/$planId/$targetId' });
  const { period, map } = useSearch({ from: '/ke-hoach/$planId/$targetId' });
  const gap = usePlanGap(planId, targetId, period, map);
  return (
    <Answer query={gap} what={t('reports.computing')}>
      {(answer) => <Gap answer={answer} />}
    </Answer>
  );
}

function Gap({ answer }: { answer: PlanGapAnswer }) {
  const { t, say, language } = useWords();
  const navigate = useNavigate({ from: '/ke-hoach/$planId/$targetId' });
  const measure = say(answer.measure);
  const goal = targetWords({ value: answer.value, valueTo: null, comparison: answer.comparison }, measure, language);
  return (
    <>
      <PageTitle title={say(answer.title)} windowTitle={say(answer.title)} />
      <p className="person-head">
        <span>{answer.unit.name}</span>
        <span>{periodWords(answer.period, language)}</span>
        <Link to="/ke-hoach/$planId" params={{ planId: answer.plan }} search={{ period: answer.period }}>
          {t('gap.back')}
        </Link>
      </p>
      <div className="figure-large">
        <FigureValue figure={answer.actual} measure={measure} parts /> <LineState state={answer.state} />
        <FigureMarks figure={answer.actual} />
      </div>
      <p>{say(answer.rule)}</p>
      <div className="controls">
        <MapControl map={answer.map ?? undefined} onMap={(map) => void navigate({ search: { period: answer.period, ...(map === undefined ? {} : { map }) } })} />
      </div>
      {answer.gap !== null && answer.gap > 0 && (
        <p className="gap-told">
          <strong>{t('gap.missing', { goal, n: formatNumber(answer.gap), communes: formatNumber(answer.communes.length) })}</strong>
        </p>
      )}
      {answer.forecast !== null && (
        <p>
          {t('gap.forecast', { date: formatDate(answer.deadline), value: formatMeasured(answer.forecast.value, measure), low: formatMeasured(answer.forecast.low, measure), high: formatMeasured(answer.forecast.high, measure) })}{' '}
          <span className="quiet">{t('gap.method', { n: answer.forecast.points })}</span>
        </p>
      )}
      {answer.communes.length > 0 && <Communes answer={answer} measure={measure} />}
    </>
  );
}

function Communes({ answer, measure }: { answer: PlanGapAnswer; measure: string }) {
  const { t } = useWords();
  return (
    <Panel title={t('gap.communes')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('explain.unit')}</th>
            <th scope="col" className="number">
              {t('explain.figure')}
            </th>
            <th scope="col" className="number">
              {t('gap.gap')}
            </th>
            <th scope="col">{t('gap.names')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.communes.map(({ unit, figure, gap }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td className="number">
                <FigureValue figure={figure} measure={measure} parts />
                <FigureMarks figure={{ ...figure, basis: null }} />
              </td>
              <td className="number">{gap === null ? '–' : formatNumber(gap)}</td>
              <td>
                <Link to="/chi-so/$indicatorId" params={{ indicatorId: answer.indicator }} search={{ unit: unit.id, period: answer.period, side: 'complement', page: 1 }}>
                  {t('gap.list')}
                  <span className="spoken"> {unit.name}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
