export type { CalendarDefinition, WorkingCalendar } from './working-calendar.ts';
export { workingCalendar } from './working-calendar.ts';
export type { Deadline } from './due-day.ts';
export { dueDay } from './due-day.ts';
