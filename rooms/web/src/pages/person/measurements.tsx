import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import type { PersonAnswer } from '@tuyen/contract';
import { LineChart } from '../../parts/chart/line-chart.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';
import { listCharts } from './list-charts.ts';

/** What was measured over time; blood pressure first, its two numbers in one drawing. */
export function Measurements({ series }: { series: PersonAnswer['measurements'] }) {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState(0);
  const charts = listCharts(series);
  const chart = charts[chosen] ?? charts[0];
  if (chart === undefined) return null;
  const title = (one: typeof chart) => (one.kind === 'pressure' ? t('chart.bloodPressure') : one.series.map((part) => say(part.label)).join(', '));
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
