import { useState } from 'react';
import { useImports } from '../../api/imports.ts';
import type { ChosenFile } from '../../api/http/upload-files.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Empty } from '../../parts/frame/empty.tsx';
import { ImportTable } from '../../parts/imports/import-table.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';
import { FileChooser } from './file-chooser.tsx';
import { FilesPanel } from './files-panel.tsx';
import { sortFiles } from './sort-files.ts';
import { TablePanel } from './mapping/table-panel.tsx';

/** Nhập dữ liệu: choose or drop, send, follow. Spreadsheets first show their columns. */
export function ImportsPage() {
  const { t } = useWords();
  const imports = useImports();
  const [chosen, setChosen] = useState<ChosenFile[]>([]);
  const { tables, others, ignored } = sortFiles(chosen);
  const drop = (paths: ReadonlySet<string>) => setChosen((files) => files.filter((file) => !paths.has(file.path)));
  return (
    <>
      <PageTitle title={t('imports.title')} windowTitle={t('imports.title')} />
      <FileChooser onChoose={setChosen} />
      {ignored > 0 && <p className="quiet">{t('imports.ignored', { n: ignored })}</p>}
      {others.length > 0 && <FilesPanel key={others.map((file) => file.path).join('|')} files={others} onDone={() => drop(new Set(others.map((file) => file.path)))} />}
      {tables.map((file) => (
        <TablePanel key={file.path} file={file} onDone={() => drop(new Set([file.path]))} />
      ))}
      <Panel title={t('imports.list')}>
        <Answer query={imports}>
          {(answer) =>
            answer.length === 0 ? (
              <Empty>
                <p>{t('imports.none')}</p>
              </Empty>
            ) : (
              <ImportTable imports={answer} />
            )
          }
        </Answer>
      </Panel>
    </>
  );
}
