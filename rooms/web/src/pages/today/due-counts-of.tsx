import { useDue } from '../../api/use-due.ts';
import { Count } from '../../parts/figures/count.tsx';
import { LinkButton } from '../../parts/frame/link-button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';

/** How many people a programme waits for, and the way to who they are. Asked beside the rest of the day, which does not wait for it. */
export function DueCountsOf({ programme, title }: { programme: string; title: string }) {
  const { t } = useWords();
  const due = useDue(programme);
  // A site or a role without this programme has no such panel.
  if (due.data === undefined || due.data.people === 0) return null;
  const { overdue, due: now, coming } = due.data.counts;
  return (
    <Panel
      title={t('due.countsTitle', { title })}
      aside={
        <LinkButton to="/den-han/$programme" params={{ programme }} size="xs" variant="default">
          {t('due.open')}
        </LinkButton>
      }
    >
      <div className="counts">
        <Count what={t('due.overdueN')} value={overdue} />
        <Count what={t('due.dueN')} value={now} />
        <Count what={t('due.comingN')} value={coming} />
      </div>
    </Panel>
  );
}
