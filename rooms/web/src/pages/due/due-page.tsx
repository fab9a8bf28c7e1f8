import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, NativeSelect } from '@mantine/core';
import type { DueListAnswer } from '@tuyen/contract';
import { formatDate, formatNumber } from '@tuyen/records';
import { useDue } from '../../api/use-due.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { DueVillage } from './due-village.tsx';
import { groupByVillage } from './group-by-village.ts';

/** Đến hạn: whom to call, village by village, as a list that is also printed and carried from door to door. */
export function DuePage() {
  const { t } = useWords();
  const { programme } = useParams({ from: '/den-han/$programme' });
  const { at, state } = useSearch({ from: '/den-han/$programme' });
  const navigate = useNavigate({ from: '/den-han/$programme' });
  const due = useDue(programme, at);
  return (
    <>
      <PageTitle title={t('due.title')} windowTitle={t('due.title')}>
        <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('due.print')}
        </Button>
      </PageTitle>
      <div className="filter row">
        <NativeSelect
          label={t('due.show')}
          value={state ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.value;
            void navigate({ search: (was) => ({ ...(was.at === undefined ? {} : { at: was.at }), ...(value === 'overdue' || value === 'due' ? { state: value } : {}) }), replace: true });
          }}
          data={[
            { value: '', label: t('due.all') },
            { value: 'overdue', label: t('due.overdue') },
            { value: 'due', label: t('due.due') },
          ]}
        />
      </div>
      <Answer query={due}>{(answer) => <List answer={answer} state={state} />}</Answer>
    </>
  );
}

function List({ answer, state }: { answer: DueListAnswer; state: 'overdue' | 'due' | undefined }) {
  const { t } = useWords();
  const villages = groupByVillage(state === undefined ? answer.due : answer.due.filter((line) => line.state === state));
  const { counts } = answer;
  return (
    <>
      <p className="quiet">
        {t('due.summary', { unit: answer.unit.name, date: formatDate(answer.at), n: formatNumber(answer.people), overdue: formatNumber(counts.overdue), due: formatNumber(counts.due), coming: formatNumber(counts.coming) })}{' '}
        {answer.withoutBirthDate > 0 && t('due.withoutBirth', { n: formatNumber(answer.withoutBirthDate) })} {t('immunisation.schedule', { instrument: answer.schedule.instrument })}{' '}
        {answer.schedule.unverified && <strong>{t('immunisation.unverified')}</strong>}
      </p>
      {villages.length === 0 ? (
        <Empty>
          <p>{t('due.none')}</p>
        </Empty>
      ) : (
        villages.map(({ village, lines }) => <DueVillage key={village ?? ''} village={village} lines={lines} />)
      )}
    </>
  );
}
