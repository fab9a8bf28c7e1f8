import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import type { PersonAnswer } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { LineChart } from '../../parts/chart/line-chart.tsx';
import { FactList } from '../../parts/frame/fact-list.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { formatMeasured } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { listCharts, listLatest } from './list-charts.ts';
import type { MeasurementChart } from './list-charts.ts';

/** What was measured: the newest of each, and over time; blood pressure first, its two numbers in one drawing. */
export function Measurements({ series }: { series: PersonAnswer['measurements'] }) {
  const { t, say } = useWords();
  const latest = listLatest(series);
  const charts = listCharts(series);
  if (latest.length === 0) return null;
  return (
    <>
      {charts.length > 0 && <Charts charts={charts} />}
      <Panel title={t('person.latest')}>
        <div className="facts-columns">
          <FactList facts={latest.map((one) => ({ key: one.field, label: say(one.label), value: `${formatMeasured(one.value, one.unit)} (${formatDate(one.at.slice(0, 10))})` }))} />
        </div>
      </Panel>
    </>
  );
}

function Charts({ charts }: { charts: MeasurementChart[] }) {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState(0);
  const title = (one: MeasurementChart) => (one.kind === 'pressure' ? t('chart.bloodPressure') : one.series.map((part) => say(part.label)).join(', '));
  const chart = charts[chosen] ?? charts[0];
  if (chart === undefined) return null;
  return (
    <Panel
      title={t('person.measurements')}
      aside={
        charts.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('chart.choose')}
            value={String(charts.indexOf(chart))}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
            data={charts.map((one, index) => ({ value: String(index), label: title(one) }))}
          />
        )
      }
    >
      <LineChart
        title={title(chart)}
        unit={chart.unit}
        series={chart.series.map((part) => ({ label: say(part.label), points: part.points }))}
        thresholds={chart.thresholds}
      />
    </Panel>
  );
}
