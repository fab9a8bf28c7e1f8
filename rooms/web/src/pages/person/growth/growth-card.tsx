import { useMemo, useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { type GrowthClassification, type GrowthContent, unpackGrowthTables } from '@tuyen/clinical';
import type { PersonAnswer } from '@tuyen/contract';
import { useClinical } from '../../../api/use-clinical.ts';
import { Answer } from '../../../parts/frame/answer.tsx';
import { Empty } from '../../../parts/frame/empty.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { EntryLink } from '../../../parts/person/entry-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type ChartedMeasure, assessGrowth } from './assess-growth.ts';
import { GrowthChart } from './growth-chart.tsx';
import { GrowthTable } from './growth-table.tsx';
import { LatestGrowth } from './latest-growth.tsx';

interface Content {
  standard: GrowthContent;
  classification: GrowthClassification[];
}

/** Tăng trưởng: a child under five on the curves of WHO, worked out here from what was measured at visits and weighings. */
export function GrowthCard({ answer }: { answer: PersonAnswer }) {
  const { t } = useWords();
  const content = useClinical<Content>('growth');
  return (
    <Panel
      title={t('growth.title')}
      aside={
        !answer.person.deceased && (
          <EntryLink personId={answer.person.id} formId="child-measurement" size="xs">
            {t('growth.measure')}
          </EntryLink>
        )
      }
    >
      <Answer query={content}>{(found) => <Growth answer={answer} content={found} />}</Answer>
    </Panel>
  );
}

function Growth({ answer, content }: { answer: PersonAnswer; content: Content }) {
  const { t } = useWords();
  const [measure, setMeasure] = useState<ChartedMeasure>('weight-for-age');
  const tables = useMemo(() => unpackGrowthTables(content.standard), [content]);
  const points = useMemo(() => assessGrowth(answer, tables, content.classification), [answer, tables, content]);
  const { sex } = answer.person;
  const titles: Readonly<Record<ChartedMeasure, string>> = { 'weight-for-age': t('growth.weightForAge'), 'length-for-age': t('growth.lengthForAge'), 'weight-for-length': t('growth.weightForLength') };
  if (sex !== 'male' && sex !== 'female') {
    return (
      <Empty>
        <p>{t('growth.sexUnknown')}</p>
      </Empty>
    );
  }
  if (points.length === 0) {
    return (
      <Empty>
        <p>{t('growth.none')}</p>
      </Empty>
    );
  }
  return (
    <>
      <LatestGrowth points={points} titles={titles} />
      <NativeSelect size="xs" aria-label={t('growth.choose')} value={measure} onChange={(event) => setMeasure(event.currentTarget.value as ChartedMeasure)} data={Object.entries(titles).map(([value, label]) => ({ value, label }))} />
      <figure className="chart">
        <GrowthChart title={titles[measure]} measure={measure} points={points} tables={tables} sex={sex} />
        <figcaption className="quiet">{t('growth.caption')}</figcaption>
        <details>
          <summary>{t('chart.table')}</summary>
          <GrowthTable points={points} titles={titles} />
        </details>
      </figure>
    </>
  );
}
