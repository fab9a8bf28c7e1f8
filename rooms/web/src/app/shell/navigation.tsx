import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/use-words.ts';

export function Navigation() {
  const { t } = useWords();
  const places = [
    { to: '/', words: t('nav.today') },
    { to: '/tim-nguoi', words: t('nav.search') },
    { to: '/nhap-du-lieu', words: t('nav.imports') },
    { to: '/ke-hoach', words: t('nav.plans') },
    { to: '/bao-cao', words: t('nav.reports') },
    { to: '/don-vi', words: t('nav.units') },
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
