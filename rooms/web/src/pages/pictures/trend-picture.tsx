import type { AreasAnswer, Figure, SeriesAnswer } from '@tuyen/contract';
import { addMonths } from '@tuyen/records';
import { useSeries } from '../../api/figures/pictures.ts';
import { LineChart } from '../../parts/chart/line-chart.tsx';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';

const known = (figure: Figure | null): number | null => (figure?.state === 'value' ? figure.value : null);

/** The last 24 months, each beside the same month of the year before; a merged commune's line goes through the merger. */
export function TrendPicture({ answer, measure }: { answer: AreasAnswer; measure: string }) {
  const { t } = useWords();
  const to = answer.period.to.slice(0, 7);
  const from = addMonths(`${to}-01`, -23).slice(0, 7);
  const series = useSeries(answer.indicator, answer.unit.id, from, to, answer.map);
  return (
    <Panel title={t('pictures.trend')}>
      <Answer query={series} what={t('reports.computing')}>
        {(found) => <Trend series={found} measure={measure} />}
      </Answer>
    </Panel>
  );
}

function Trend({ series, measure }: { series: SeriesAnswer; measure: string }) {
  const { t, say, language } = useWords();
  const line = (pick: (point: SeriesAnswer['points'][number]) => Figure | null) =>
    series.points.flatMap((point) => {
      const value = known(pick(point));
      return value === null ? [] : [{ recordId: point.period, at: point.period, value }];
    });
  const lines = [
    { label: t('pictures.thisYear'), points: line((point) => point.figure) },
    { label: t('pictures.samePeriod'), points: line((point) => point.previous) },
  ].filter((each) => each.points.length > 0);
  return (
    <>
      {lines.length > 0 && <LineChart title={say(series.title)} unit={measure} series={lines} thresholds={[]} table={false} />}
      <details className="print-open">
        <summary>{t('chart.table')}</summary>
        <table className="table">
          <caption className="spoken">{say(series.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reports.period')}</th>
              <th scope="col" className="number">
                {t('reports.thisPeriod')}
              </th>
              <th scope="col" className="number">
                {t('reports.previousPeriod')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...series.points].reverse().map((point) => (
              <tr key={point.period}>
                <th scope="row">{periodWords(point.period, language)}</th>
                <td className="number">
                  <FigureValue figure={point.figure} measure={measure} />
                  <FigureMarks figure={{ ...point.figure, basis: null }} />
                </td>
                <td className="number">{point.previous === null ? '–' : <FigureValue figure={point.previous} measure={measure} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
