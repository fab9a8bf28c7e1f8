import { Link } from '@tanstack/react-router';
import type { ExplainAnswer } from '@tuyen/contract';
import type { ExplainQuestion } from '../../api/plans.ts';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';

/** The same figure one level down. */
export function BelowTable({ answer, question, measure }: { answer: ExplainAnswer; question: ExplainQuestion; measure: string }) {
  const { t } = useWords();
  const part = (value: number | null) => (value === null ? '–' : formatRounded(value));
  return (
    <Panel title={t('explain.below')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('explain.unit')}</th>
            <th scope="col" className="number">
              {t('explain.numeratorShort')}
            </th>
            <th scope="col" className="number">
              {t('explain.denominatorShort')}
            </th>
            <th scope="col" className="number">
              {t('explain.figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.below.map(({ unit, figure }) => (
            <tr key={unit.id}>
              <th scope="row">
                {figure.explainable ? (
                  <Link to="/chi-so/$indicatorId" params={{ indicatorId: question.indicator }} search={{ unit: unit.id, period: question.period, side: 'numerator', page: 1, ...(question.map === undefined ? {} : { map: question.map }) }}>
                    {unit.name}
                  </Link>
                ) : (
                  unit.name
                )}
              </th>
              <td className="number">{part(figure.numerator)}</td>
              <td className="number">{part(figure.denominator)}</td>
              <td className="number">
                <FigureValue figure={figure} measure={measure} />
                <FigureMarks figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
