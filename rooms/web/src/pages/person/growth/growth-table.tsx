import { formatDate, formatNumber } from '@tuyen/records';
import { useWords } from '../../../words/use-words.ts';
import { type ChartedMeasure, type GrowthPoint, monthsOf } from './assess-growth.ts';

const shown = (value: number | null | undefined, decimals: number): string => (value === null || value === undefined ? '' : formatNumber(value, decimals));

/** The same numbers as the curves, for those who cannot or would rather not look; newest first. */
export function GrowthTable({ points, titles }: { points: readonly GrowthPoint[]; titles: Readonly<Record<ChartedMeasure, string>> }) {
  const { t } = useWords();
  const measures = Object.keys(titles) as ChartedMeasure[];
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="spoken">{t('growth.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('growth.day')}</th>
            <th scope="col" className="number">{t('growth.months')}</th>
            <th scope="col" className="number">{t('growth.weight')}</th>
            <th scope="col" className="number">{t('growth.length')}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col" className="number">{t('growth.zOf', { what: titles[measure] })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ body, day, ageDays, scores }) => (
            <tr key={body.recordId}>
              <th scope="row">{formatDate(day)}</th>
              <td className="number">{Math.floor(monthsOf(ageDays))}</td>
              <td className="number">{shown(body.weight, 2)}</td>
              <td className="number">{shown(body.height, 1)}</td>
              {measures.map((measure) => (
                <td key={measure} className="number">{shown(scores[measure]?.z, 2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
