import { type calendar, weekday } from '@tuyen/records';
import type { Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import { checkIdsUnique } from './check-versions.ts';

/** Whether the holidays of a calendar begin before they end, and each exchange gives a working day for a day of weekly rest. */
export function checkCalendar(definition: Definition<calendar.CalendarDefinition>): void {
  const { holidays, exchanges, weekend } = definition.value;
  checkIdsUnique(definition, 'holidays', holidays.map(({ id }) => id));
  holidays.forEach(({ id, days }, index) =>
    days.forEach(({ from, to = from }, place) => {
      if (to < from) addFinding(definition, 'content.dates-reversed', ['holidays', index, 'days', place, 'to'], { id, from, to });
    }),
  );
  exchanges.forEach(({ off, worked }, index) => {
    if (weekend.includes(weekday(off)) || !weekend.includes(weekday(worked))) addFinding(definition, 'calendar.exchange-impossible', ['exchanges', index], { off, worked });
  });
}
