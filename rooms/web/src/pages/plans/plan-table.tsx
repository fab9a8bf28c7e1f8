import { Link } from '@tanstack/react-router';
import type { PlanAnswer, PlanLine } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { Empty } from '../../parts/frame/empty.tsx';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { targetWords } from '../../parts/figures/target-words.ts';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { LineState } from './line-state.tsx';

/** The lines of a plan: what was promised, where we stand, who answers for it. */
export function PlanTable({ plan, lines }: { plan: PlanAnswer; lines: PlanLine[] }) {
  const { t } = useWords();
  if (lines.length === 0) {
    return (
      <Empty>
        <p>{t('plan.noLines')}</p>
      </Empty>
    );
  }
  return (
    <table className="table table-stack table-plan">
      <thead>
        <tr>
          <th scope="col">{t('plan.target')}</th>
          <th scope="col" className="number">
            {t('plan.goal')}
          </th>
          <th scope="col" className="number">
            {t('plan.actual')}
          </th>
          <th scope="col">{t('plan.state')}</th>
          <th scope="col">{t('plan.deadline')}</th>
          <th scope="col">{t('plan.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} plan={plan} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ plan, line }: { plan: PlanAnswer; line: PlanLine }) {
  const { t, say, language } = useWords();
  const measure = say(line.unit);
  return (
    <tr>
      <th scope="row" data-label={t('plan.target')}>
        {say(line.title)}
        <details className="quote">
          <summary>{t('plan.words')}</summary>
          <blockquote lang="vi">{line.quote}</blockquote>
          <p className="quiet">{t('plan.paragraph', { paragraph: line.paragraph })}</p>
          <p className="quiet">{t('plan.measuredBy', { indicator: say(line.indicatorTitle) })}</p>
        </details>
      </th>
      <td className="number" data-label={t('plan.goal')}>
        {line.value === null ? t('plan.noFigure') : targetWords(line, measure, language)}
        {line.baseline !== null && <div className="quiet">{t('plan.baseline', { value: formatMeasured(line.baseline.value, measure), date: formatDate(line.baseline.date) })}</div>}
      </td>
      <td className="number" data-label={t('plan.actual')}>
        {line.state === 'task' && line.actual.state !== 'value' ? '–' : <Actual plan={plan} line={line} measure={measure} />}
      </td>
      <td data-label={t('plan.state')}>
        <LineState state={line.state} />
        <div className="quiet">{say(line.rule)}</div>
        {line.value !== null && line.actual.state === 'value' && (
          <Link to="/ke-hoach/$planId/$targetId" params={{ planId: plan.id, targetId: line.id }} search={{ period: plan.period, ...(plan.map === null ? {} : { map: plan.map }) }}>
            {t('gap.open')}
            <span className="spoken"> {say(line.title)}</span>
          </Link>
        )}
      </td>
      <td data-label={t('plan.deadline')}>{formatDate(line.deadline)}</td>
      <td data-label={t('plan.owner')}>{say(line.owner)}</td>
    </tr>
  );
}

function Actual({ plan, line, measure }: { plan: PlanAnswer; line: PlanLine; measure: string }) {
  const { t, say } = useWords();
  const value = <FigureValue figure={line.actual} measure={measure} parts />;
  return (
    <>
      {line.actual.explainable ? (
        <Link
          to="/chi-so/$indicatorId"
          params={{ indicatorId: line.indicator }}
          search={{ unit: plan.unit.id, period: plan.period, side: 'numerator', page: 1 }}
        >
          {value}
          <span className="spoken"> {t('plan.open', { title: say(line.title) })}</span>
        </Link>
      ) : (
        value
      )}
      <FigureMarks figure={line.actual} />
    </>
  );
}
