import { inForce } from '../find/in-force.ts';
import type { NotifiableList } from './notifiable-list.ts';

/** The list in force on the day of onset (TT 54/2015, QĐ 97/QĐ-PB: the day of onset decides), or undefined. */
export function notifiableAt(lists: readonly NotifiableList[], onset: string): NotifiableList | undefined {
  return lists.find((list) => inForce(list, onset));
}
