import type { ImportBrief } from '@tuyen/contract';
import { ImportTable } from '../../parts/imports/import-table.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';

export function RecentImports({ imports }: { imports: ImportBrief[] }) {
  const { t } = useWords();
  if (imports.length === 0) return null;
  return (
    <Panel title={t('today.importsTitle')}>
      <ImportTable imports={imports} />
    </Panel>
  );
}
