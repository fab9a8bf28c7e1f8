import type { AreasAnswer } from '@tuyen/contract';
import { Panel } from '../../parts/frame/panel.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { useWidth } from '../../parts/browser/use-width.ts';
import { listTicks } from '../../parts/chart/chart-scale.ts';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { AreaTable } from './area-table.tsx';

const height = 360;
const margin = { left: 52, right: 16, top: 12, bottom: 40 };

type Limit = AreasAnswer['limits'][number];

/** How a commune stands to the limits of its own size: within chance, beyond the warning limits, beyond the action limits. */
function standingOf(limits: readonly Limit[], size: number, value: number): 'within' | 'warning' | 'action' {
  const limit = limits.findLast((each) => each.size <= size) ?? limits[0];
  if (limit === undefined) return 'within';
  if (value < limit.low998 || value > limit.high998) return 'action';
  return value < limit.low95 || value > limit.high95 ? 'warning' : 'within';
}

/** A funnel: each commune by the size of its denominator, between the lines chance draws around the whole's figure. Small places may stray far. */
export function FunnelPicture({ answer, measure }: { answer: AreasAnswer; measure: string }) {
  const { t, say } = useWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const { limits } = answer;
  const points = answer.areas.flatMap(({ unit, figure }) => (figure.state === 'value' && figure.value !== null && figure.denominator ? [{ unit, size: figure.denominator, value: figure.value }] : []));
  if (limits.length === 0 || points.length === 0) {
    return (
      <Empty>
        <p>{t('pictures.noFunnel')}</p>
      </Empty>
    );
  }
  const [least, greatest] = [Math.min(...points.map((point) => point.size), limits[0]!.size), Math.max(...points.map((point) => point.size), limits.at(-1)!.size)];
  const ticks = listTicks([...points.map((point) => point.value), ...limits.flatMap((limit) => [limit.low998, limit.high998])]);
  const [low = 0, high = 100] = [ticks[0], ticks.at(-1)];
  // Sizes of communes differ tenfold: equal steps on the paper are equal ratios.
  const x = (size: number): number => margin.left + (Math.log(size / least) / Math.max(Math.log(greatest / least), 1e-9)) * Math.max(width - margin.left - margin.right, 10);
  const y = (value: number): number => height - margin.bottom - ((value - low) / (high - low)) * (height - margin.top - margin.bottom);
  const line = (key: Exclude<keyof Limit, 'size'>): string => limits.map((limit, n) => `${n === 0 ? 'M' : 'L'}${x(limit.size)} ${y(limit[key])}`).join('');
  const beyond = points.filter((point) => standingOf(limits, point.size, point.value) === 'action');
  return (
    <Panel title={t('pictures.funnel')}>
      <p className="quiet">{t('pictures.funnelHint')}</p>
      <figure className="chart">
        <div ref={box} className="chart-box">
          {width > 0 && (
            <svg width={width} height={height} role="img" aria-label={t('pictures.funnelSpoken', { title: say(answer.title), n: beyond.length })}>
              {ticks.map((tick) => (
                <g key={tick}>
                  <path d={`M${margin.left} ${y(tick)}H${width - margin.right}`} className="chart-grid" />
                  <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
                    {formatRounded(tick)}
                  </text>
                </g>
              ))}
              {limits.filter((_, n) => n % 3 === 0).map(({ size }) => (
                <text key={size} x={x(size)} y={height - 22} textAnchor="middle">
                  {formatRounded(size)}
                </text>
              ))}
              <text x={width - margin.right} y={height - 4} textAnchor="end">
                {t('pictures.size')}
              </text>
              {answer.whole.value !== null && <path d={`M${margin.left} ${y(answer.whole.value)}H${width - margin.right}`} className="chart-line chart-line-0" />}
              {(['low95', 'high95'] as const).map((key) => (
                <path key={key} d={line(key)} className="funnel-warning" />
              ))}
              {(['low998', 'high998'] as const).map((key) => (
                <path key={key} d={line(key)} className="funnel-action" />
              ))}
              {points.map((point) => {
                const standing = standingOf(limits, point.size, point.value);
                return (
                  <circle key={point.unit.id} cx={x(point.size)} cy={y(point.value)} r={standing === 'action' ? 6 : 4} className={`funnel-${standing}-mark`}>
                    <title>{`${point.unit.name}: ${formatMeasured(point.value, measure)}`}</title>
                  </circle>
                );
              })}
            </svg>
          )}
        </div>
        <figcaption>
          {beyond.length === 0 ? t('pictures.noneBeyond') : t('pictures.beyond', { n: beyond.length, units: beyond.map((point) => point.unit.name).join('; ') })}
        </figcaption>
      </figure>
      <details className="print-open">
        <summary>{t('chart.table')}</summary>
        <AreaTable answer={answer} measure={measure} />
      </details>
    </Panel>
  );
}
