/** What is wrong with a number. */
export type NumberFault = 'import.number-broken' | 'import.number-unclear';

/**
 * Reads a number of a claim: digits, `.` before the decimals, a minus if need be, nothing else (the decisions on XML say
 * «dấu thập phân là dấu chấm»). A comma or a second dot could mean thousands or decimals, so it is never guessed.
 * Fifteen digits at most: beyond them a number would be changed silently.
 *
 * @param text trimmed and not empty
 */
export function parseClaimNumber(text: string): number | NumberFault {
  if (/^-?[0-9]{1,15}(?:\.[0-9]{1,10})?$/.test(text)) return Number(text);
  return /^-?[0-9][0-9.,\s]*$/.test(text) && /[.,\s].*[.,\s]|,/.test(text) ? 'import.number-unclear' : 'import.number-broken';
}
