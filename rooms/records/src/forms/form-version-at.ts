import { parseMoment } from '../expression/moment.ts';
import type { Form } from './form.ts';

/**
 * The version of a form in force on a date; where two are, the higher one. Undefined when none is.
 *
 * @param forms versions of one form, in any order
 * @param date `YYYY-MM-DD` or a date and time (its day in Vietnam counts); a partial date stands for its first day
 */
export function formVersionAt(forms: readonly Form[], date: string): Form | undefined {
  const day = parseMoment(date)?.day;
  if (day === undefined) return undefined;
  let found: Form | undefined;
  for (const form of forms) {
    const inForce = form.from <= day && (form.to === undefined || day <= form.to);
    if (inForce && (found === undefined || form.version > found.version)) found = form;
  }
  return found;
}
