import { useId } from 'react';
import { formatDate, formatDateTime, formatNumber } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';
import { useWidth } from '../browser/use-width.ts';
import { listTicks, placeDay } from './chart-scale.ts';

export interface ChartSeries {
  label: string;
  points: { recordId: string; at: string; value: number }[];
}

interface ChartProps {
  title: string;
  unit: string;
  series: ChartSeries[];
  thresholds: number[];
  /** false: the page shows its numbers itself. */
  table?: boolean;
}

const height = 220;
const margin = { left: 44, right: 16, top: 12, bottom: 28 };

/** Lines over time as plain SVG, with the same numbers as a table for those who cannot or would rather not look. */
export function LineChart(props: ChartProps) {
  const { t } = useWords();
  return (
    <figure className="chart">
      <Drawing {...props} />
      <figcaption className="chart-legend">
        {props.series.map((one, index) => (
          <span key={one.label}>
            <svg width="28" height="12" aria-hidden="true">
              <path d="M2 6h24" className={`chart-line chart-line-${index}`} />
              <Mark x={14} y={6} index={index} />
            </svg>
            {one.label}
          </span>
        ))}
        {props.unit !== '' && <span>{t('chart.unit', { unit: props.unit })}</span>}
      </figcaption>
      {props.table !== false && (
        <details>
          <summary>{t('chart.table')}</summary>
          <ChartTable {...props} />
        </details>
      )}
    </figure>
  );
}

function Drawing({ title, series, thresholds }: ChartProps) {
  const { t } = useWords();
  const titleId = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const points = series.flatMap((one) => one.points);
  const days = points.map((point) => point.at).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const ticks = listTicks([...points.map((point) => point.value), ...thresholds]);
  const [least = 0, greatest = 1] = [ticks[0], ticks.at(-1)];
  const x = (day: string) => margin.left + placeDay(day, from, to) * (width - margin.left - margin.right);
  const y = (value: number) => height - margin.bottom - ((value - least) / (greatest - least)) * (height - margin.top - margin.bottom);
  return (
    <div ref={box} className="chart-box">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-labelledby={titleId}>
          <title id={titleId}>{t('chart.spoken', { title, from: formatDate(from.slice(0, 10)), to: formatDate(to.slice(0, 10)) })}</title>
          {ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${margin.left} ${y(tick)}H${width - margin.right}`} className="chart-grid" />
              <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          {thresholds.map((value) => (
            <g key={value}>
              <path d={`M${margin.left} ${y(value)}H${width - margin.right}`} className="chart-threshold" />
              <text x={width - margin.right} y={y(value) - 4} textAnchor="end" className="chart-threshold-text">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          <text x={margin.left} y={height - 8}>
            {formatDate(from.slice(0, 10))}
          </text>
          {from !== to && (
            <text x={width - margin.right} y={height - 8} textAnchor="end">
              {formatDate(to.slice(0, 10))}
            </text>
          )}
          {series.map((one, index) => (
            <g key={one.label}>
              <path d={one.points.map((point, n) => `${n === 0 ? 'M' : 'L'}${x(point.at)} ${y(point.value)}`).join('')} className={`chart-line chart-line-${index}`} />
              {one.points.map((point) => (
                <Mark key={point.recordId} x={x(point.at)} y={y(point.value)} index={index} />
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Lines differ by their marks, not by colour alone. */
function Mark({ x, y, index }: { x: number; y: number; index: number }) {
  if (index % 2 === 0) return <circle cx={x} cy={y} r={4} className={`chart-mark chart-mark-${index}`} />;
  return <path d={`M${x - 4.5} ${y - 4.5}h9v9h-9z`} className={`chart-mark chart-mark-${index}`} />;
}

function ChartTable({ title, unit, series }: ChartProps) {
  const { t } = useWords();
  const days = [...new Set(series.flatMap((one) => one.points.map((point) => point.at)))].sort().reverse();
  return (
    <table className="table">
      <caption className="spoken">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('visit.when')}</th>
          {series.map((one) => (
            <th key={one.label} scope="col" className="number">
              {one.label}
              {unit !== '' && ` (${unit})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{formatDateTime(day)}</th>
            {series.map((one) => {
              const value = one.points.find((point) => point.at === day)?.value;
              return (
                <td key={one.label} className="number">
                  {value === undefined ? '' : formatNumber(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
