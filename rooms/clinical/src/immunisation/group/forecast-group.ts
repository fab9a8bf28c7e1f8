import type { Assessment } from '../assess-patient.ts';
import type { ForecastDates, SeriesForecast, SeriesStatus } from '../forecast/series-forecast.ts';
import type { VaccineGroup } from '../schedule/schedule.ts';
import type { SeriesKind } from '../schedule/series.ts';
import type { SerialDay } from '../schedule/serial-day.ts';

/** What is due next in a vaccine group. */
export interface GroupForecast {
  status: SeriesStatus;
  next: { number: number; dates: ForecastDates } | undefined;
  /** The series it was made from. */
  series: readonly SeriesForecast[];
}

type Due = SeriesForecast & { next: NonNullable<SeriesForecast['next']> };

const isDue = (forecast: SeriesForecast): forecast is Due => forecast.next !== undefined;
const earliestOf = (days: readonly (SerialDay | undefined)[]): SerialDay | undefined => {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** The status that decides for several antigens (table 9-4). */
const multipleOrder: readonly SeriesStatus[] = ['contraindicated', 'aged-out', 'not-recommended', 'not-complete'];
/** For one antigen with several series to follow: what is still to do, then what was done. */
const singleOrder: readonly SeriesStatus[] = ['not-complete', 'complete', 'immune', 'contraindicated', 'aged-out', 'not-recommended'];

function statusOf(group: VaccineGroup, forecasts: readonly SeriesForecast[]): SeriesStatus {
  const statuses = new Set(forecasts.map(({ status }) => status));
  if (group.antigens.length === 1) return singleOrder.find((status) => statuses.has(status)) ?? 'not-recommended';
  return multipleOrder.find((status) => statuses.has(status)) ?? (statuses.size === 1 && statuses.has('immune') ? 'immune' : 'complete');
}

/** SINGLEANTVG-2, MULTIANTVG-1. */
function earliestDay(group: VaccineGroup, due: readonly Due[]): SerialDay {
  const days = due.map(({ next }) => next.dates.earliest);
  if (group.antigens.length === 1) return Math.min(...days);
  if (!due.some(({ next }) => next.isPriority)) return Math.max(...days);
  return Math.max(Math.min(...days), ...due.flatMap(({ state }) => state.doses.at(-1)?.date ?? []));
}

/** FORECASTVG-2 to -4, FORECASTDN-2. */
function nextOf(group: VaccineGroup, due: readonly Due[]): NonNullable<GroupForecast['next']> {
  const earliest = earliestDay(group, due);
  const dates = due.map(({ next }) => next.dates);
  const pastDue = earliestOf(dates.map((each) => each.pastDue));
  const numbers = due.map(({ next }) => next.number);
  return {
    number: group.isGivenWhole ? Math.min(...numbers) : Math.max(...numbers),
    dates: {
      earliest,
      recommended: Math.max(earliest, Math.min(...dates.map((each) => each.recommended))),
      pastDue: pastDue === undefined ? undefined : Math.max(earliest, pastDue),
      latest: earliestOf(dates.map((each) => each.latest)),
    },
  };
}

function blend(group: VaccineGroup, forecasts: readonly SeriesForecast[]): GroupForecast {
  const status = statusOf(group, forecasts);
  const due = forecasts.filter(isDue);
  return { status, next: status === 'not-complete' && due.length > 0 ? nextOf(group, due) : undefined, series: forecasts };
}

const kinds: readonly SeriesKind[] = ['risk', 'standard', 'evaluation-only'];

/**
 * One forecast for a vaccine group (CDSi 9). Series of one kind are blended with one another only; where a risk series
 * and the standard one both want a dose, the earlier is told.
 */
export function forecastGroup(group: VaccineGroup, assessment: Assessment): GroupForecast {
  const best = group.antigens.flatMap((antigen) => (assessment.get(antigen) ?? []).filter(({ state }) => state.series.vaccineGroup === group.name));
  const blended = kinds.map((kind) => best.filter(({ state }) => state.series.kind === kind)).filter((forecasts) => forecasts.length > 0).map((forecasts) => blend(group, forecasts));
  const due = blended.filter(({ next }) => next !== undefined).sort((a, b) => a.next!.dates.recommended - b.next!.dates.recommended);
  return due[0] ?? blended.find(({ status }) => status === 'complete') ?? blended[0] ?? { status: 'not-recommended', next: undefined, series: [] };
}
