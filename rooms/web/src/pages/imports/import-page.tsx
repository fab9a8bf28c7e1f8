import { useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { ImportAnswer } from '@tuyen/contract';
import { formatDateTime, formatNumber } from '@tuyen/records';
import { useForm } from '../../api/use-form.ts';
import { useImport, useRetryImport } from '../../api/imports.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Count } from '../../parts/figures/count.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { ImportState } from '../../parts/imports/import-table.tsx';
import { Notice } from '../../parts/frame/notice.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { DoubtfulMatches } from './result/doubtful-matches.tsx';
import { ImportFindings } from './result/import-findings.tsx';
import { ParkedList } from './result/parked-list.tsx';

/** What became of one import: counted, and every entry that waits, with its reason. */
export function ImportPage() {
  const { importId } = useParams({ from: '/nhap-du-lieu/$importId' });
  const one = useImport(importId);
  return <Answer query={one}>{(answer) => <OneImport answer={answer} />}</Answer>;
}

function OneImport({ answer }: { answer: ImportAnswer }) {
  const { t } = useWords();
  const retry = useRetryImport(answer.id);
  const waiting = answer.parkedItems.filter((item) => item.state === 'waiting').length;
  return (
    <>
      <PageTitle title={t('import.title', { at: formatDateTime(answer.startedAt) })} windowTitle={t('imports.title')}>
        {waiting > 0 && answer.state !== 'running' && (
          <Button leftSection={<Icon name="refresh" size={16} />} loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('import.retry', { n: waiting })}
          </Button>
        )}
      </PageTitle>
      {retry.error !== null && <Problem error={retry.error} />}
      <p className="person-head">
        <ImportState one={answer} />
        <span>{t('import.files', { n: formatNumber(answer.files) })}</span>
        {answer.finishedAt !== null && <span>{t('import.finished', { at: formatDateTime(answer.finishedAt) })}</span>}
      </p>
      {answer.state === 'interrupted' && <Notice tone="warning">{t('import.interrupted')}</Notice>}
      <div className="counts">
        <Count what={t('import.records')} value={answer.records} />
        <Count what={t('import.unchanged')} value={answer.unchanged} />
        <Count what={t('import.corrected')} value={answer.corrected} />
        <Count what={t('import.parked')} value={waiting} />
      </div>
      <ByForm byForm={answer.byForm} />
      <ParkedList items={answer.parkedItems} />
      <DoubtfulMatches doubtful={answer.doubtful} />
      <ImportFindings findings={answer.findings} />
    </>
  );
}

function ByForm({ byForm }: { byForm: ImportAnswer['byForm'] }) {
  const { t } = useWords();
  const rows = Object.entries(byForm);
  if (rows.length === 0) return null;
  return (
    <Panel title={t('import.byForm')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('import.form')}</th>
            <th scope="col" className="number">
              {t('import.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([form, count]) => (
            <tr key={form}>
              <th scope="row">
                <FormTitle form={form} />
              </th>
              <td className="number">{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function FormTitle({ form }: { form: string }) {
  const { say } = useWords();
  const definition = useForm(form);
  return definition.data === undefined ? form : say(definition.data.title);
}
