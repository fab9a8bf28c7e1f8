import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import type { ReportBrief } from '@tuyen/contract';
import { findPeriod } from '@tuyen/records';
import { MapControl } from '../../parts/figures/map-control.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { UnitBox } from '../../parts/units/unit-box.tsx';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { listPeriods, listYears } from './period-choices.ts';

/** Chooses year, period and unit of a report. */
export function ReportControls({ brief, period, unitName }: { brief: ReportBrief; period: string; unitName: string }) {
  const { t, language } = useWords();
  const navigate = useNavigate({ from: '/bao-cao/$reportId' });
  const [unitText, setUnitText] = useState<string | null>(null);
  const today = readVietnamDay();
  const year = period.slice(0, 4);
  const years = listYears(today).map(String);
  const choices = listPeriods(brief.periods, Number(year));
  const { map, ...asked } = useSearch({ from: '/bao-cao/$reportId' });
  const go = (change: { unit?: string; period?: string }) => void navigate({ search: (before) => ({ ...before, ...change }) });
  return (
    <div className="controls">
      <NativeSelect label={t('reports.year')} value={year} data={years.includes(year) ? years : [year, ...years]} onChange={(event) => go({ period: `${event.currentTarget.value}${period.slice(4)}` })} />
      <NativeSelect
        label={t('reports.period')}
        value={period}
        data={(choices.includes(period) ? choices : [period, ...choices]).map((id) => ({ value: id, label: periodWords(id, language) }))}
        onChange={(event) => go({ period: event.currentTarget.value })}
      />
      <MapControl map={map} onMap={(day) => void navigate({ search: { ...asked, ...(day === undefined ? {} : { map: day }) } })} />
      <UnitBox label={t('reports.unit')} at={map ?? findPeriod(period)?.to ?? today} text={unitText ?? unitName} onText={setUnitText} onChoose={(unit) => go({ unit: unit.code })} />
    </div>
  );
}
