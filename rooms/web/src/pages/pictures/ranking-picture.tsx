import type { AreasAnswer } from '@tuyen/contract';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWidth } from '../../parts/browser/use-width.ts';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { listTicks } from '../../parts/chart/chart-scale.ts';
import { AreaTable } from './area-table.tsx';

const row = 22;
const name = 190;

/** Communes from the best, each with the interval chance leaves it: two whose intervals overlap widely are not told apart by their place. */
export function RankingPicture({ answer, measure }: { answer: AreasAnswer; measure: string }) {
  const { t, say } = useWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const ranked = answer.areas.filter((area) => area.rank !== null).sort((a, b) => a.rank! - b.rank!);
  const ticks = listTicks([0, ...ranked.flatMap((area) => [area.figure.value!, area.interval?.high ?? area.figure.value!])]);
  const greatest = ticks.at(-1) ?? 1;
  const x = (value: number): number => name + (value / greatest) * Math.max(width - name - 90, 10);
  const height = ranked.length * row + 24;
  return (
    <Panel title={t('pictures.ranking')}>
      <p className="quiet">{t('pictures.rankingHint')}</p>
      <figure className="chart">
        <div ref={box} className="chart-box">
          {width > 0 && (
            <svg width={width} height={height} role="img" aria-label={t('pictures.rankingSpoken', { title: say(answer.title) })}>
              {ticks.map((tick) => (
                <g key={tick}>
                  <path d={`M${x(tick)} 0V${height - 20}`} className="chart-grid" />
                  <text x={x(tick)} y={height - 6} textAnchor="middle">
                    {formatRounded(tick)}
                  </text>
                </g>
              ))}
              {answer.whole.state === 'value' && answer.whole.value !== null && <path d={`M${x(answer.whole.value)} 0V${height - 20}`} className="chart-threshold" />}
              {ranked.map((area, index) => {
                const y = index * row + row / 2;
                return (
                  <g key={area.unit.id}>
                    <text x={name - 8} y={y + 4} textAnchor="end">
                      {`${area.rank}. ${area.unit.name}`}
                    </text>
                    <path d={`M${x(0)} ${y - 5}H${x(area.figure.value!)}v10H${x(0)}z`} className="bar-fill" />
                    {area.interval !== null && <path d={`M${x(area.interval.low)} ${y}H${x(area.interval.high)}m0 -4v8M${x(area.interval.low)} ${y - 4}v8`} className="bar-interval" />}
                    <text x={x(Math.max(area.interval?.high ?? 0, area.figure.value!)) + 6} y={y + 4}>
                      {formatMeasured(area.figure.value!, measure)}
                    </text>
                  </g>
                );
              })}
            </svg>
          )}
        </div>
      </figure>
      <details className="print-open">
        <summary>{t('chart.table')}</summary>
        <AreaTable answer={answer} measure={measure} />
      </details>
    </Panel>
  );
}
