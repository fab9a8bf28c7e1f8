import { Link } from '@tanstack/react-router';
import type { AreasAnswer } from '@tuyen/contract';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';

/** The numbers behind a picture of communes: the picture's twin for print and for those who do not see it. */
export function AreaTable({ answer, measure }: { answer: AreasAnswer; measure: string }) {
  const { t, say } = useWords();
  const rows = [...answer.areas].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="spoken">{say(answer.title)}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">{t('pictures.rank')}</th>
            <th scope="col">{t('explain.unit')}</th>
            <th scope="col" className="number">{t('explain.numeratorShort')}</th>
            <th scope="col" className="number">{t('explain.denominatorShort')}</th>
            <th scope="col" className="number">{t('explain.figure')}</th>
            <th scope="col" className="number">{t('pictures.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, figure, interval, rank }) => (
            <tr key={unit.id}>
              <td className="number">{rank ?? '–'}</td>
              <th scope="row">
                <Link to="/chi-so/$indicatorId" params={{ indicatorId: answer.indicator }} search={{ unit: unit.id, period: answer.period.id, side: 'numerator', page: 1 }}>
                  {unit.name}
                </Link>
              </th>
              <td className="number">{figure.numerator === null ? '–' : formatRounded(figure.numerator)}</td>
              <td className="number">{figure.denominator === null ? '–' : formatRounded(figure.denominator)}</td>
              <td className="number">
                <FigureValue figure={figure} measure={measure} />
                <FigureMarks figure={{ ...figure, basis: null }} />
              </td>
              <td className="number">{interval === null ? '–' : `${formatRounded(interval.low)} – ${formatMeasured(interval.high, measure)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
