import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '@mantine/core';
import type { ChosenFile } from '../../api/http/upload-files.ts';
import { Icon } from '../../parts/frame/icon.tsx';
import { Problem } from '../../parts/frame/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { listDropped } from './list-dropped.ts';

/** Files or a whole folder, by buttons or by dropping them here. */
export function FileChooser({ onChoose }: { onChoose: (files: ChosenFile[]) => void }) {
  const { t } = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const onInput = (list: FileList | null) => {
    setProblem(null);
    onChoose([...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath })));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    setProblem(null);
    listDropped(event.dataTransfer.items).then(onChoose, setProblem);
  };

  return (
    <div
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon name="upload" size={32} />
      <p>{t('imports.drop')}</p>
      <div className="row">
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => files.current?.click()}>
          {t('imports.chooseFiles')}
        </Button>
        <Button variant="default" leftSection={<Icon name="folder" size={16} />} onClick={() => folder.current?.click()}>
          {t('imports.chooseFolder')}
        </Button>
      </div>
      <p className="quiet">{t('imports.kinds')}</p>
      <input ref={files} type="file" multiple hidden aria-label={t('imports.chooseFiles')} onChange={(event) => onInput(event.currentTarget.files)} />
      <input ref={folder} type="file" multiple hidden aria-label={t('imports.chooseFolder')} {...{ webkitdirectory: '' }} onChange={(event) => onInput(event.currentTarget.files)} />
      {problem !== null && <Problem error={problem} />}
    </div>
  );
}
