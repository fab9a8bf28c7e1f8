import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { addDays } from '@tuyen/records';
import { type CaseFilter, caseExportPath, useCases } from '../../api/surveillance/cases.ts';
import { useMay } from '../../api/session.ts';
import { ProposedCases } from '../../parts/cases/proposed-cases.tsx';
import { Answer } from '../../parts/frame/answer.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';
import { CaseFilters } from './case-filters.tsx';
import { LineList } from './line-list.tsx';

/** As far back as visits are asked for what nobody has reported. */
const daysAtFirst = 35;

/** Ca bệnh truyền nhiễm: what must be reported and how soon, and the line list. */
export function CasesPage() {
  const { t, say } = useWords();
  const may = useMay();
  const search = useSearch({ from: '/ca-benh' });
  const navigate = useNavigate({ from: '/ca-benh' });
  const today = readVietnamDay();
  const filter: CaseFilter = { ...search, from: search.from ?? addDays(today, -daysAtFirst), to: search.to ?? today };
  const cases = useCases(filter);
  const change = (next: Partial<CaseFilter>) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <>
      <PageTitle title={t('cases.title')} windowTitle={t('cases.title')}>
        {may.export && (
          <Button component="a" variant="default" href={caseExportPath(filter)} download>
            {t('cases.export')}
          </Button>
        )}
      </PageTitle>
      <Answer query={cases}>
        {(answer) => (
          <>
            <ProposedCases proposed={answer.proposed} />
            <Panel title={t('cases.lineList')}>
              <CaseFilters filter={filter} diseases={answer.diseases} onChange={change} />
              <LineList answer={answer} />
              {answer.lists.some(({ unverified }) => unverified) && <p className="quiet">{t('cases.unverified', { lists: answer.lists.map(({ title }) => say(title)).join('; ') })}</p>}
            </Panel>
          </>
        )}
      </Answer>
    </>
  );
}
