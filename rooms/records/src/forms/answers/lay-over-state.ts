import type { RecordData } from '../../records/record.ts';
import { type Fields, type Filling, isFields } from './filling.ts';

/** Answers over what was known: groups field by field, everything else whole; null stays, so that a cleared field is seen as missing. */
function layOver(known: Fields, answers: Fields): Fields {
  const laid: Fields = { ...known };
  for (const name of Object.keys(answers)) {
    const [below, above] = [known[name], answers[name] ?? null];
    laid[name] = isFields(below) && isFields(above) ? { ...below, ...above } : above;
  }
  return laid;
}

/** What the form's expressions see: the answers (over the subject's state, for a state form), `at` and `subject`. */
export function layOverState({ compiled, context, data }: Filling): RecordData {
  const known = compiled.form.fold === 'state' ? context.current : undefined;
  const seen = known === undefined ? { ...data } : layOver(known, data);
  seen['at'] = context.at;
  seen['subject'] = context.subject ?? null;
  return seen;
}
