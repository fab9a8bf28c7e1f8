import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import vi from './vi.json';

export type Language = 'vi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof vi };
  }
}

const rememberedAs = 'tuyen.language';

/** Starts with Vietnamese, which is in the first file loaded; English is fetched from the same server when chosen. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'words',
    ns: ['words'],
    resources: { vi: { words: vi } },
    // React escapes already.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  if (localStorage.getItem(rememberedAs) === 'en') await chooseLanguage('en');
}

export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'words')) {
    const english = await import('./en.json');
    i18next.addResourceBundle('en', 'words', english.default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(rememberedAs, language);
}
