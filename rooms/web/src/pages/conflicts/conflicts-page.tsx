import { useConflicts } from '../../api/records.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { ConflictPanel } from './conflict-panel.tsx';

/** Records that two sites corrected without knowing of each other, until somebody decides. */
export function ConflictsPage() {
  const { t } = useWords();
  const conflicts = useConflicts();
  return (
    <>
      <PageTitle title={t('conflicts.title')} windowTitle={t('conflicts.title')} />
      <p className="quiet">{t('conflicts.what')}</p>
      <Answer query={conflicts}>
        {(answer) =>
          answer.conflicts.length === 0 ? <Empty>{t('conflicts.none')}</Empty> : <>{answer.conflicts.map((card) => <ConflictPanel key={card.rootId} card={card} />)}</>
        }
      </Answer>
    </>
  );
}
