import type { NotifiableBrief } from '@tuyen/contract';
import type { notifiable } from '@tuyen/programmes';

/** A disease as messages show it. */
export function briefDisease(list: notifiable.NotifiableList, disease: notifiable.NotifiableDisease): NotifiableBrief {
  const clock = list.clocks.find((one) => one.clock === disease.clock);
  return { code: disease.code, name: disease.name, clock: clock?.title ?? disease.name };
}
