import type { PersonAnswer } from '@tuyen/contract';
import type { Form, RecordData } from '@tuyen/records';

/** What the form itself puts into a new record: answers that are nearly always the same. */
function initialAnswers(form: Pick<Form, 'items'>): RecordData {
  return Object.fromEntries(form.items.flatMap((field) => (field.initial === undefined ? [] : [[field.id, field.initial]])));
}

/** Answers handed on by the page before, of questions the form has. */
function listAsked(form: Pick<Form, 'items'>, answers: RecordData): RecordData {
  return Object.fromEntries(form.items.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

/** What is known already is not typed again: the form's usual answers, those the page before handed on, and for a visit the insurance card that is valid on its day. */
export function prefillForm(form: Pick<Form, 'form' | 'items'>, person: Pick<PersonAnswer, 'cards'>, day: string, answers: RecordData = {}): RecordData {
  const usual = { ...initialAnswers(form), ...listAsked(form, answers) };
  if (form.form !== 'visit') return usual;
  const card = person.cards.find((one) => one.from <= day && (one.to === null || one.to >= day));
  return card === undefined ? usual : { ...usual, insured: true, card_number: card.number };
}
