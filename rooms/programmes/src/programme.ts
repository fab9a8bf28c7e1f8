import type { calendar, Form, Words } from '@tuyen/records';
import type { Access } from './access/access.ts';
import type { Indicator } from './indicator.ts';
import type { NotifiableList } from './notifiable/notifiable-list.ts';
import type { Plan } from './plan.ts';
import type { Report } from './report.ts';

export interface ProgrammeInstrument {
  name: string;
  date?: string;
  about?: Words;
  /** true: not checked against the original text. */
  unverified?: boolean;
}

/** A folder of definitions that serve one purpose (chương trình). */
export interface Programme {
  programme: string;
  version: number;
  title: Words;
  from: string;
  to?: string;
  instruments: ProgrammeInstrument[];
  forms: Form[];
  indicators: Indicator[];
}

/** A text file of the content folder: its path below `content/`, with `/`. */
export interface ContentFile {
  path: string;
  text: string;
}

/** All definitions, checked against one another. */
export interface ContentPackage {
  programmes: Programme[];
  plans: Plan[];
  reports: Report[];
  calendars: calendar.CalendarDefinition[];
  access: Access;
  /** Lists of notifiable diseases, oldest first. */
  notifiable: NotifiableList[];
}
