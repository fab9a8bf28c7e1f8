import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '@tuyen/records';
import type { Language } from './i18n.ts';

/** The screen's words: `t` for our own sentences, `say` for those that come with content or from the server. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const say = useCallback((words: Words) => words[language], [language]);
  return { t, say, language };
}
