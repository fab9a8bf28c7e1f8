import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import type { ChosenFile } from '../../../api/http/upload-files.ts';
import { usePreview, useUpload } from '../../../api/imports.ts';
import { Notice } from '../../../parts/frame/notice.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { Problem } from '../../../parts/frame/problem.tsx';
import { useWords } from '../../../words/use-words.ts';
import { MappingForm } from './mapping-form.tsx';
import { Sending } from '../sending/sending.tsx';
import { StartedImports } from '../sending/started-imports.tsx';

/** One spreadsheet: the server shows its columns, somebody says what each one is, then it is imported. */
export function TablePanel({ file, onDone }: { file: ChosenFile; onDone: () => void }) {
  const { t } = useWords();
  const [sent, setSent] = useState(0);
  const preview = usePreview(setSent);
  const upload = useUpload(setSent);
  const { mutate } = preview;
  useEffect(() => mutate(file), [mutate, file]);
  if (upload.data !== undefined) {
    return (
      <Notice tone="success" title={t('imports.receivedTable', { file: file.path })}>
        <div className="row">
          <StartedImports imports={upload.data} />
          <Button variant="default" onClick={onDone}>
            {t('imports.more')}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <Panel title={t('imports.table', { file: file.path })}>
      {(preview.isPending || upload.isPending) && <Sending sent={sent} />}
      {preview.error !== null && <Problem error={preview.error} onRetry={() => mutate(file)} />}
      {preview.data !== undefined && !upload.isPending && <MappingForm answer={preview.data} onCancel={onDone} onImport={(mapping) => upload.mutate({ files: [file], mapping })} />}
      {upload.error !== null && <Problem error={upload.error} />}
    </Panel>
  );
}
