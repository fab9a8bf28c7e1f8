import type { PersonAnswer } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';

/** What is known already is not typed again: a visit takes over the insurance card that is valid on its day. */
export function prefillForm(form: string, person: Pick<PersonAnswer, 'cards'>, day: string): RecordData {
  if (form !== 'visit') return {};
  const card = person.cards.find((one) => one.from <= day && (one.to === null || one.to >= day));
  return card === undefined ? {} : { insured: true, card_number: card.number };
}
