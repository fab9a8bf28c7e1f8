import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../words/use-words.ts';

export function Navigation() {
  const { t } = useWords();
  const may = useMay();
  const places = [
    { to: '/', words: t('nav.today') },
    { to: '/tim-nguoi', words: t('nav.search') },
    { to: '/ca-benh', words: t('nav.cases') },
    ...(may.import ? [{ to: '/nhap-du-lieu', words: t('nav.imports') } as const] : []),
    { to: '/ke-hoach', words: t('nav.plans') },
    { to: '/bao-cao', words: t('nav.reports') },
    { to: '/don-vi', words: t('nav.units') },
    ...(may.audit ? [{ to: '/nhat-ky', words: t('nav.audit') } as const] : []),
    ...(may.administer ? [{ to: '/tai-khoan', words: t('nav.accounts') } as const] : []),
  ] as const;
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      {places.map(({ to, words }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
