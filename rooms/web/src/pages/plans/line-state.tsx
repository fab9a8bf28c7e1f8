import type { PlanLine } from '@tuyen/contract';
import { Icon } from '../../parts/frame/icon.tsx';
import type { IconName } from '../../parts/frame/icon.tsx';
import { useWords } from '../../words/use-words.ts';

type State = PlanLine['state'];

/** In the order in which somebody responsible wants to see them. */
export const lineStates: readonly State[] = ['behind', 'on-the-way', 'reached', 'no-data', 'task'];

export function useStateWords(): Record<State, { words: string; icon: IconName; tone: string }> {
  const { t } = useWords();
  return {
    reached: { words: t('plan.reached'), icon: 'check', tone: 'green' },
    'on-the-way': { words: t('plan.onTheWay'), icon: 'onTheWay', tone: 'blue' },
    behind: { words: t('plan.behind'), icon: 'behind', tone: 'red' },
    'no-data': { words: t('plan.noData'), icon: 'noData', tone: 'grey' },
    task: { words: t('plan.task'), icon: 'task', tone: 'grey' },
  };
}

/** A line's state as icon, colour and word. */
export function LineState({ state }: { state: State }) {
  const { words, icon, tone } = useStateWords()[state];
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icon} size={14} /> {words}
    </span>
  );
}
