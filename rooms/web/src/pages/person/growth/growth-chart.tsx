import { useId } from 'react';
import { type GrowthTables, listGrowthCurves } from '@tuyen/clinical';
import { formatNumber } from '@tuyen/records';
import { listTicks } from '../../../parts/chart/chart-scale.ts';
import { useWidth } from '../../../parts/browser/use-width.ts';
import { useWords } from '../../../words/use-words.ts';
import { type ChartedMeasure, type GrowthPoint, monthsOf, weightTableAt } from './assess-growth.ts';

const lines = [-3, -2, 0, 2, 3];
const height = 300;
const margin = { left: 40, right: 34, top: 12, bottom: 34 };
const daysOfMonth = 30.4375;
const fiveYears = 60;

interface Place {
  at: number;
  value: number;
}

/** Where each occasion stands: months and kg, months and cm, or cm and kg. */
function placesOf(measure: ChartedMeasure, points: readonly GrowthPoint[]): (Place & { key: string })[] {
  return points.flatMap(({ body, ageDays, length }) => {
    const at = measure === 'weight-for-length' ? length : monthsOf(ageDays);
    const value = measure === 'length-for-age' ? length : body.weight;
    return at === null || value === null || (measure !== 'length-for-age' && body.oedema) ? [] : [{ at, value, key: body.recordId }];
  });
}

function curvesOf(measure: ChartedMeasure, tables: GrowthTables, sex: 'male' | 'female', points: readonly GrowthPoint[]): { at: number; measures: number[] }[] {
  if (measure === 'weight-for-length') return listGrowthCurves(tables, weightTableAt(points.at(-1)?.ageDays ?? 0), sex, lines, 10) ?? [];
  return (listGrowthCurves(tables, measure, sex, lines, 30) ?? []).map(({ at, measures }) => ({ at: at / daysOfMonth, measures }));
}

/** The standard’s lines as far as the child has grown and a little on, and the child’s own way through them. */
export function GrowthChart({ title, measure, points, tables, sex }: { title: string; measure: ChartedMeasure; points: readonly GrowthPoint[]; tables: GrowthTables; sex: 'male' | 'female' }) {
  const { t } = useWords();
  const titleId = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const places = placesOf(measure, points);
  const all = curvesOf(measure, tables, sex, points);
  const isByAge = measure !== 'weight-for-length';
  const furthest = Math.max(...places.map(({ at }) => at), 0);
  // A baby's first months would be a smear on a chart of five years.
  const end = isByAge ? (furthest < 12 ? 13 : furthest < 24 ? 25 : fiveYears) : (all.at(-1)?.at ?? 0);
  const curves = all.filter(({ at }) => at <= end);
  const [from, to] = [curves[0]?.at ?? 0, curves.at(-1)?.at ?? 1];
  const ticks = listTicks([...curves.flatMap(({ measures }) => measures), ...places.map(({ value }) => value)], 6);
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (at: number) => margin.left + ((at - from) / (to - from)) * (width - margin.left - margin.right);
  const y = (value: number) => height - margin.bottom - ((value - least) / (most - least)) * (height - margin.top - margin.bottom);
  const way = (way: readonly Place[]) => way.map(({ at, value }, n) => `${n === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const marks = listTicks([from, to], isByAge ? 6 : 8).filter((at) => at >= from && at <= to);
  return (
    <div ref={box} className="chart-box">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-labelledby={titleId}>
          <title id={titleId}>{t('growth.spoken', { title, n: places.length })}</title>
          {ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${margin.left} ${y(tick)}H${width - margin.right}`} className="chart-grid" />
              <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          {marks.map((at) => (
            <text key={at} x={x(at)} y={height - 18} textAnchor="middle">
              {formatNumber(at)}
            </text>
          ))}
          <text x={(margin.left + width - margin.right) / 2} y={height - 3} textAnchor="middle">
            {isByAge ? t('growth.months') : t('growth.length')}
          </text>
          {lines.map((z, n) => (
            <g key={z}>
              <path d={way(curves.map(({ at, measures }) => ({ at, value: measures[n] ?? 0 })))} className={`growth-line growth-line-${Math.abs(z)}`} />
              <text x={width - margin.right + 4} y={y(curves.at(-1)?.measures[n] ?? 0) + 4}>
                {z > 0 ? `+${z}` : z}
              </text>
            </g>
          ))}
          <path d={way(places)} className="chart-line chart-line-0" />
          {places.map((place) => (
            <circle key={place.key} cx={x(place.at)} cy={y(place.value)} r={4} className="chart-mark-0" />
          ))}
        </svg>
      )}
    </div>
  );
}
