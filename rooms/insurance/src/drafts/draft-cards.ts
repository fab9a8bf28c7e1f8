import { type DataValue, type RecordData, readInsuranceCard } from '@tuyen/records';
import { fieldNames } from '../values/field-names.ts';
import { parseClaimDay } from '../values/parse-claim-date.ts';
import type { RowReader } from '../values/row-reader.ts';

/** What the summary says about insurance. */
export interface CardDrafts {
  /** Data of form `insurance-card`. */
  cards: RecordData[];
  /** All card numbers as sent, joined with `;`; empty when there is none. */
  numbers: string;
  /** Ten digits, of the latest card. */
  insuranceNumber: string | null;
}

function split(list: string): string[] {
  const parts = list.split(';').map((part) => part.trim());
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

function draftDay(summary: RowReader, field: string, text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const day = parseClaimDay(text);
  if (day === null) summary.note('import.date-impossible', 'warning', field);
  return day;
}

function draftCard(summary: RowReader, number: string, registered: string | undefined, from: string | null, to: string | null): RecordData | null {
  if (from === null) return null;
  const card: Record<string, DataValue> = { number, from };
  if (number.length === 15) card.benefit_code = number.slice(0, 3);
  if (registered !== undefined && registered !== '') {
    if (/^[0-9A-Z]{5}$/.test(registered)) card.registered_facility = registered;
    else summary.note('import.field-broken', 'warning', 'MA_DKBD');
  }
  const area = summary.choice('MA_KHUVUC', { K1: 'K1', K2: 'K2', K3: 'K3' }, 'warning');
  if (area !== null) card.area = area;
  if (to !== null && to < from) summary.note('import.dates-reversed', 'warning', 'GT_THE_DEN', { later: 'GT_THE_DEN', earlier: 'GT_THE_TU' });
  else if (to !== null) card.to = to;
  return card;
}

/**
 * Reads MA_THE_BHYT, MA_DKBD, GT_THE_TU and GT_THE_DEN, which are lists of equal length when the card changed during the stay.
 * A card without a readable number or first day is left out with a warning: it would not pass its form.
 */
export function draftCards(summary: RowReader): CardDrafts {
  const field = summary.pick(fieldNames.card);
  const sent = summary.code(field);
  const drafts: CardDrafts = { cards: [], numbers: '', insuranceNumber: null };
  if (sent === '') return drafts;
  const numbers = split(sent);
  const registered = split(summary.code('MA_DKBD'));
  const from = split(summary.code('GT_THE_TU'));
  const to = split(summary.code('GT_THE_DEN'));
  drafts.numbers = summary.fit(numbers.join(';'), field, 100);
  if ([registered, from, to].some((list) => list.length > 0 && list.length !== numbers.length)) {
    summary.note('claim.card-lists-differ', 'warning', field);
  }
  if (from.length === 0) summary.note('import.field-missing', 'warning', 'GT_THE_TU');
  numbers.forEach((text, at) => {
    const { value } = readInsuranceCard(text);
    if (value === null || !/^(?:[A-Z]{2}[0-9]{13}|[0-9]{10})$/.test(value.number)) {
      summary.note('import.insurance-number-broken', 'warning', field);
      return;
    }
    // First-contact facility «province + 000» marks a temporary card, whose digits are not the person's (QĐ 130, MA_DKBD).
    if (value.insuranceNumber !== null && registered[at]?.endsWith('000') !== true) drafts.insuranceNumber = value.insuranceNumber;
    const card = draftCard(summary, value.number, registered[at], draftDay(summary, 'GT_THE_TU', from[at]), draftDay(summary, 'GT_THE_DEN', to[at]));
    if (card !== null) drafts.cards.push(card);
  });
  return drafts;
}
