import type { DueCounts } from '@tuyen/contract';
import { Icon } from '../frame/icon.tsx';
import { useWords } from '../../words/use-words.ts';

/** Whether something is late, due now or later; told by words and a drawing, not by colour alone. */
export function DueTag({ state }: { state: keyof DueCounts }) {
  const { t } = useWords();
  if (state === 'overdue') {
    return (
      <span className="tag tag-red">
        <Icon name="warning" size={14} /> {t('due.overdue')}
      </span>
    );
  }
  return state === 'due' ? <span className="tag tag-amber">{t('due.due')}</span> : <span className="tag tag-grey">{t('due.coming')}</span>;
}
