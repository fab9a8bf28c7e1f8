import { useMemo } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { AreasAnswer } from '@tuyen/contract';
import { useMaps } from '../../api/figures/pictures.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Waiting } from '../../parts/frame/waiting.tsx';
import { AreaMap } from '../../parts/map/area-map.tsx';
import { NO_FIGURE_FILL, areaClasses, fillOf } from '../../parts/map/area-classes.ts';
import { formatMeasured, formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { AreaTable } from './area-table.tsx';

/** Two special zones of far islands, by code: named on the map of the country. */
const ARCHIPELAGOS: Readonly<Record<string, string>> = { '20333': 'Hoàng Sa', '22736': 'Trường Sa' };

/** The communes of a place in colours, with the legend in numbers and the table below. */
export function AreaPicture({ answer, measure }: { answer: AreasAnswer; measure: string }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const provinces = useMemo(() => [...new Set(answer.areas.map((area) => area.province))].filter((code) => /^\d{2}$/.test(code)), [answer]);
  const { files, done } = useMaps(provinces);
  const colour = useMemo(() => {
    const valueOf = (area: AreasAnswer['areas'][number]): number | null => (area.figure.state === 'value' && !area.figure.small ? area.figure.value : null);
    const classes = areaClasses(answer.areas.flatMap((area) => valueOf(area) ?? []));
    const told = (area: AreasAnswer['areas'][number]): string => `${area.unit.name}: ${area.figure.state === 'value' && area.figure.value !== null ? formatMeasured(area.figure.value, measure) : t('figure.noData')}`;
    const labelled = (code: string): { label?: string } => (answer.unit.type === 'nation' && ARCHIPELAGOS[code] !== undefined ? { label: ARCHIPELAGOS[code] } : {});
    return { classes, areas: answer.areas.map((area) => ({ code: area.unit.code, fill: fillOf(valueOf(area), classes), told: told(area), ...labelled(area.unit.code) })) };
  }, [answer, measure, t]);
  const drawn = files.some((file) => answer.areas.some((area) => area.unit.code in file.areas)) && files.every((file) => file.from <= answer.map);
  return (
    <Panel title={t('pictures.map')}>
      {!done && <Waiting />}
      {done && !drawn && <p className="quiet">{t('pictures.noMap')}</p>}
      {done && drawn && (
        <figure className="chart">
          <AreaMap
            files={files}
            areas={colour.areas}
            label={t('pictures.mapSpoken', { title: say(answer.title), unit: answer.unit.name })}
            onChoose={(code) => {
              const area = answer.areas.find((each) => each.unit.code === code);
              if (area) void navigate({ to: '/chi-so/$indicatorId', params: { indicatorId: answer.indicator }, search: { unit: area.unit.id, period: answer.period.id, side: 'numerator', page: 1 } });
            }}
          />
          <figcaption className="chart-legend">
            {colour.classes.map(({ from, to, fill }) => (
              <span key={from}>
                <span className="swatch" style={{ background: fill }} /> {formatRounded(from)} – {formatMeasured(to, measure)}
              </span>
            ))}
            <span>
              <span className="swatch" style={{ background: NO_FIGURE_FILL }} /> {t('pictures.notColoured')}
            </span>
            <span className="quiet">{t('pictures.classes')}</span>
            <span className="quiet">{t('pictures.mapSource')}</span>
          </figcaption>
        </figure>
      )}
      <details className="print-open">
        <summary>{t('chart.table')}</summary>
        <AreaTable answer={answer} measure={measure} />
      </details>
    </Panel>
  );
}
