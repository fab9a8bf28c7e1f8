import type { ImportBrief } from '@tuyen/contract';
import { LinkButton } from '../../../parts/frame/link-button.tsx';
import { useWords } from '../../../words/use-words.ts';

/** The way to each import that was just started; mostly one. */
export function StartedImports({ imports }: { imports: ImportBrief[] }) {
  const { t } = useWords();
  return imports.map((one, index) => (
    <LinkButton key={one.id} to="/nhap-du-lieu/$importId" params={{ importId: one.id }}>
      {imports.length === 1 ? t('imports.follow') : t('imports.followPart', { n: index + 1 })}
    </LinkButton>
  ));
}
