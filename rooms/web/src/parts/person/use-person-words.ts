import type { PersonBrief } from '@tuyen/contract';
import { describeAge } from '../../words/describe-age.ts';
import { formatDate } from '@tuyen/records';
import { useWords } from '../../words/use-words.ts';
import { readVietnamDay } from '../../words/vietnam-clock.ts';

/** «Nữ · 54 tuổi (1972)»; and for the dead, that they are dead. */
export function usePersonWords() {
  const { t } = useWords();
  const sexWords = (sex: string) => (sex === 'male' ? t('person.male') : sex === 'female' ? t('person.female') : t('person.sexUnknown'));
  const ageWords = (birthDate: string, at: string = readVietnamDay()) => {
    const age = describeAge(birthDate, at);
    if (age === null) return '';
    if (age.unit === 'days') return t('person.ageDays', { n: age.count });
    return age.unit === 'months' ? t('person.ageMonths', { n: age.count }) : t('person.ageYears', { n: age.count });
  };
  const summary = (person: PersonBrief) =>
    [sexWords(person.sex), ageWords(person.birthDate), formatDate(person.birthDate)].filter((part) => part !== '').join(' · ');
  const place = (person: PersonBrief) => [person.village, person.commune].filter((part) => part !== null && part !== '').join(', ');
  return { sexWords, ageWords, summary, place };
}
