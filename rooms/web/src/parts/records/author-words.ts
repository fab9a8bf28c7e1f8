import type { TFunction } from 'i18next';

/** Who wrote a record, in words: `user:hoa.nt` → `hoa.nt`; a program by what it does. A name stays as it is. */
export function authorWords(by: string, t: TFunction): string {
  if (by.startsWith('user:')) return by.slice('user:'.length);
  if (by.startsWith('import:')) return t('author.import');
  return by === 'simulator' ? t('author.simulator') : by;
}
