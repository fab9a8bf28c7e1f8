import { formatDateTime } from '@tuyen/records';
import { useNow } from '../browser/use-now.ts';
import { Icon } from '../frame/icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { timeLeft } from './time-left.ts';

const LENGTHS = { minutes: 'cases.minutes', hours: 'cases.hours', days: 'cases.days' } as const;

/** The clock of a case: how long is left, or how late it is, with the moment itself. */
export function DueMark({ due }: { due: string }) {
  const { t } = useWords();
  const { passed, unit, n } = timeLeft(due, useNow());
  const length = t(LENGTHS[unit], { n });
  return (
    <span className={passed ? 'overdue' : 'person-facts'}>
      <Icon name="clock" size={14} /> {t(passed ? 'cases.overdue' : 'cases.left', { length, at: formatDateTime(due) })}
    </span>
  );
}
