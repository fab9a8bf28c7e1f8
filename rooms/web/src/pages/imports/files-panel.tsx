import { useState } from 'react';
import { Button } from '@mantine/core';
import type { ChosenFile } from '../../api/http/upload-files.ts';
import { useUpload } from '../../api/imports.ts';
import { Notice } from '../../parts/frame/notice.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { formatRounded } from '../../words/format-measured.ts';
import { useWords } from '../../words/use-words.ts';
import { Sending } from './sending/sending.tsx';
import { StartedImports } from './sending/started-imports.tsx';

const shownNames = 5;

/** Files that the server reads by itself: sent together as one import. */
export function FilesPanel({ files, onDone }: { files: ChosenFile[]; onDone: () => void }) {
  const { t } = useWords();
  const [sent, setSent] = useState(0);
  const upload = useUpload(setSent);
  const megabytes = files.reduce((sum, { file }) => sum + file.size, 0) / 1e6;
  if (upload.data !== undefined) {
    return (
      <Notice tone="success" title={t('imports.received', { n: files.length })}>
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
    <Panel title={t('imports.chosen', { n: files.length, size: formatRounded(megabytes) })}>
      <p className="quiet">
        {files
          .slice(0, shownNames)
          .map((file) => file.path)
          .join('; ')}
        {files.length > shownNames && ` … ${t('imports.andMore', { n: files.length - shownNames })}`}
      </p>
      {upload.isPending ? (
        <Sending sent={sent} />
      ) : (
        <div className="row">
          <Button onClick={() => upload.mutate({ files })}>{t('imports.start')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('form.cancel')}
          </Button>
        </div>
      )}
      {upload.error !== null && <Problem error={upload.error} />}
    </Panel>
  );
}
