import { addFinding } from '../content-finding.ts';
import type { Definition } from '../content-finding.ts';
import type { NotifiableList } from './notifiable-list.ts';
import { checkIdsUnique } from '../checks/check-versions.ts';

/** A list of notifiable diseases: each code and each disease once, and every clock explained. */
export function checkNotifiable(definition: Definition<NotifiableList>): void {
  const { diseases, clocks } = definition.value;
  checkIdsUnique(definition, 'clocks', clocks.map(({ clock }) => clock), 'clock');
  checkIdsUnique(definition, 'diseases', diseases.map(({ code }) => code), 'code');
  checkIdsUnique(definition, 'diseases', diseases.map(({ disease }) => disease), 'disease');
  const allowed = clocks.map(({ clock }) => clock);
  diseases.forEach(({ clock }, index) => {
    if (!allowed.includes(clock)) addFinding(definition, 'content.choice', ['diseases', index, 'clock'], { key: 'clock', allowed: allowed.join(', ') });
  });
}
