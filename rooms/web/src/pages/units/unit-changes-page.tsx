import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, FileInput, Textarea } from '@mantine/core';
import type { AppliedUnitChange, UnitChangeAnswer } from '@tuyen/contract';
import { formatDate, formatDateTime, formatNumber } from '@tuyen/records';
import { useApplyUnitChange, usePreviewUnitChange, useUndoUnitChange, useUnitChanges } from '../../api/units/unit-changes.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { UnitChangePreview } from './unit-change-preview.tsx';

const example = `instrument: Nghị quyết …
from: 2027-01-01
events:
  - kind: merge
    units: [commune-03390-2025, commune-03424-2025]
    into: {code: '03390', name: Xã …, parents: [{relation: administrative, unit: province-12}]}
`;

/** Thay đổi đơn vị: a resolution is read, looked at with everything it touches, applied, and taken back if need be. */
export function UnitChangesPage() {
  const { t } = useWords();
  const [file, setFile] = useState('');
  const [text, setText] = useState('');
  const preview = usePreviewUnitChange();
  const apply = useApplyUnitChange();
  const change = { file: file === '' ? t('unitChanges.typed') : file, text };
  const forget = () => {
    preview.reset();
    apply.reset();
  };
  return (
    <>
      <PageTitle title={t('unitChanges.title')} windowTitle={t('unitChanges.title')} />
      <p className="quiet">
        {t('unitChanges.about')} <Link to="/don-vi">{t('units.backToSearch')}</Link>
      </p>
      <Panel title={t('unitChanges.file')}>
        <FileInput
          label={t('unitChanges.choose')}
          accept=".yaml,.yml,.json"
          clearable
          onChange={(chosen) => {
            forget();
            setFile(chosen?.name ?? '');
            void chosen?.text().then(setText);
          }}
        />
        <Textarea
          label={t('unitChanges.text')}
          autosize
          minRows={8}
          maxRows={24}
          spellCheck={false}
          className="typed-file"
          placeholder={example}
          value={text}
          onChange={(event) => {
            forget();
            setText(event.currentTarget.value);
          }}
        />
        <div className="controls">
          <Button disabled={text.trim() === ''} loading={preview.isPending} onClick={() => preview.mutate(change)}>
            {t('unitChanges.preview')}
          </Button>
        </div>
        {preview.isError && <Problem error={preview.error} />}
        {preview.data !== undefined && apply.data === undefined && <Decide answer={preview.data} pending={apply.isPending} onApply={() => apply.mutate(change)} />}
        {apply.isError && <Problem error={apply.error} />}
        {apply.data !== undefined && <p className="tag tag-green">{t('unitChanges.done', { n: apply.data.changes.length })}</p>}
      </Panel>
      <AppliedChanges />
    </>
  );
}

function Decide({ answer, pending, onApply }: { answer: UnitChangeAnswer; pending: boolean; onApply: () => void }) {
  const { t } = useWords();
  return (
    <>
      <UnitChangePreview answer={answer} />
      {answer.findings.length === 0 && (
        <Button color="red" loading={pending} onClick={onApply}>
          {t('unitChanges.apply', { date: formatDate(answer.from) })}
        </Button>
      )}
    </>
  );
}

function AppliedChanges() {
  const { t } = useWords();
  const changes = useUnitChanges();
  return (
    <Panel title={t('unitChanges.applied')}>
      <Answer query={changes}>
        {(answer) =>
          answer.length === 0 ? (
            <Empty>
              <p>{t('unitChanges.none')}</p>
            </Empty>
          ) : (
            <ul className="lines">
              {[...answer].reverse().map((change) => (
                <AppliedChange key={change.key} change={change} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}

function AppliedChange({ change }: { change: AppliedUnitChange }) {
  const { t } = useWords();
  const undo = useUndoUnitChange();
  const states = { applied: t('unitChanges.stateApplied'), undone: t('unitChanges.stateUndone'), overtaken: t('unitChanges.stateOvertaken') };
  return (
    <li className="line">
      <div className="line-main">
        <strong>{change.instrument}</strong>
        <span className="person-facts">{[t('units.since', { date: formatDate(change.from) }), t('unitChanges.units', { n: formatNumber(change.units) }), change.file].join(' · ')}</span>
        <span className="person-facts">{t('unitChanges.by', { who: change.appliedBy, at: formatDateTime(change.appliedAt) })}</span>
        {change.undoneBy !== null && change.undoneAt !== null && <span className="person-facts">{t('unitChanges.undoneBy', { who: change.undoneBy, at: formatDateTime(change.undoneAt) })}</span>}
        {undo.isError && <Problem error={undo.error} />}
      </div>
      <div className="line-aside">
        <span className="tag tag-grey">{states[change.state]}</span>
        {change.state === 'applied' && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(change.key)}>
            {t('unitChanges.undo')}
          </Button>
        )}
      </div>
    </li>
  );
}
