import { Empty } from './empty.tsx';
import { LinkButton } from './link-button.tsx';
import { PageTitle } from './page-title.tsx';
import { useWords } from '../../words/use-words.ts';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <>
      <PageTitle title={t('notFound.title')} windowTitle={t('notFound.title')} />
      <Empty>
        <p>{t('notFound.what')}</p>
        <LinkButton to="/">{t('nav.today')}</LinkButton>
      </Empty>
    </>
  );
}
