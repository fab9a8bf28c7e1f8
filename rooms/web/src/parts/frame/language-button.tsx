import { chooseLanguage } from '../../words/i18n.ts';
import { useWords } from '../../words/use-words.ts';

/** Changes to the other language; its own label is in that language. */
export function LanguageButton() {
  const { language } = useWords();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="plain-button" lang={other} onClick={() => void chooseLanguage(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}
