import { useState } from 'react';
import { Box, Button } from '@mantine/core';
import type { ReportLife, ReportStep } from '@tuyen/contract';
import { formatDate, formatDateTime } from '@tuyen/records';
import { type ReportKey, useReportLife, useReportStep } from '../../../api/reports/report-life.ts';
import { Answer } from '../../../parts/frame/answer.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { Problem } from '../../../parts/frame/problem.tsx';
import { authorWords } from '../../../parts/records/author-words.ts';
import { useWords } from '../../../words/use-words.ts';
import { LateDifferences } from './late-differences.tsx';
import { Papers } from './papers.tsx';
import { standingWords } from './standing-words.ts';
import { StepDialog } from './step-dialog.tsx';
import { stepWords } from './step-words.ts';

/** Where a report stands, what may be done next, its papers, and what was recorded late. */
export function ReportLifePanel({ reportKey }: { reportKey: ReportKey }) {
  const life = useReportLife(reportKey);
  return <Answer query={life}>{(answer) => <Life life={answer} reportKey={reportKey} />}</Answer>;
}

/** Steps that ask for words first: a reason, or who signs. */
const asksFirst = (life: ReportLife, step: ReportStep): boolean => step === 'return' || step === 'issue' || (step === 'open' && life.standing === 'issued');

function Life({ life, reportKey }: { life: ReportLife; reportKey: ReportKey }) {
  const { t } = useWords();
  const take = useReportStep(reportKey);
  const [asked, setAsked] = useState<ReportStep | null>(null);
  const onStep = (step: ReportStep) => (asksFirst(life, step) ? setAsked(step) : take.mutate({ step }));
  return (
    <Box className="report-life" mt="md">
      <Panel title={t('reportLife.title')} aside={<strong>{t(standingWords[life.standing])}</strong>}>
        {life.due !== null && (
          <p>
            {t('reportLife.due', { date: formatDate(life.due) })} {life.dueUnverified && <span className="quiet">({t('reportLife.unverified')})</span>}
          </p>
        )}
        <div className="row">
          {life.next.map((step) => (
            <Button key={step} variant={step === 'return' ? 'default' : 'filled'} loading={take.isPending && take.variables.step === step} onClick={() => onStep(step)}>
              {t(step === 'open' && life.standing === 'issued' ? 'reportLife.amend' : stepWords[step])}
            </Button>
          ))}
        </div>
        {take.error !== null && asked === null && <Problem error={take.error} />}
        <Papers life={life} reportKey={reportKey} />
        <LateDifferences differences={life.lateDifferences} />
        <Steps steps={life.steps} />
      </Panel>
      {asked !== null && <StepDialog step={asked} take={take} onClose={() => setAsked(null)} />}
    </Box>
  );
}

function Steps({ steps }: { steps: ReportLife['steps'] }) {
  const { t } = useWords();
  return (
    <ol className="lines">
      {steps.map((step) => (
        <li key={step.at} className="line">
          <div className="line-main">
            <strong>{t(stepWords[step.step])}</strong>
            {step.reason !== null && <span>{t('record.reason', { reason: step.reason })}</span>}
            <span className="person-facts">{t('record.enteredByAt', { by: authorWords(step.by, t), at: formatDateTime(step.at) })}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
