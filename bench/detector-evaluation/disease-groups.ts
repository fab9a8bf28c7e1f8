import type { Words } from '@tuyen/records';

/** Diseases that one detector is chosen for: alike in how often they are reported and how they come and go. */
export interface DiseaseGroup {
  group: string;
  title: Words;
  /** Names of the published series. */
  diseases: readonly string[];
  /** Codes of the lists of TT 54/2015 and QĐ 97/QĐ-PB. */
  codes: readonly string[];
}

export const diseaseGroups: readonly DiseaseGroup[] = [
  {
    group: 'rare',
    title: { vi: 'Bệnh hiếm, lẻ tẻ', en: 'Rare diseases' },
    diseases: ['h5n1', 'plague', 'diphteria', 'ssuis', 'nntetanus', 'leptospiriosis', 'cholera', 'anthrax', 'polio', 'tetanus', 'meningitis', 'pertussis'],
    codes: ['TT54-01', 'TT54-02', 'TT54-03', 'TT54-04', 'TT54-06', 'TT54-15', 'TT54-17', 'TT54-19', 'TT54-22', 'TT54-27', 'TT54-28', 'TT54-34', 'QD97-01', 'QD97-02', 'QD97-03', 'QD97-16', 'QD97-17', 'QD97-25', 'QD97-26', 'QD97-30', 'QD97-32', 'QD97-33', 'QD97-48'],
  },
  {
    group: 'vaccine-preventable',
    title: { vi: 'Bệnh có vắc xin, lây qua hô hấp', en: 'Vaccine-preventable, airborne' },
    diseases: ['measles', 'rubella', 'mumps', 'chickenpox'],
    codes: ['TT54-10', 'TT54-14', 'TT54-39', 'TT54-40', 'QD97-18', 'QD97-27', 'QD97-49', 'QD97-51'],
  },
  {
    group: 'vector-borne',
    title: { vi: 'Bệnh do véc tơ, viêm não', en: 'Vector-borne, encephalitis' },
    diseases: ['dengue', 'malaria', 'encephalitis'],
    codes: ['TT54-13', 'TT54-25', 'TT54-32', 'TT54-33', 'QD97-28', 'QD97-29', 'QD97-35', 'QD97-57'],
  },
  {
    group: 'enteric',
    title: { vi: 'Bệnh đường tiêu hóa', en: 'Enteric' },
    diseases: ['typhoid', 'hepatitis', 'amoebiasis', 'shigella', 'dysenteria', 'diarrhea'],
    codes: ['TT54-26', 'TT54-29', 'TT54-37', 'TT54-38', 'TT54-41', 'QD97-34', 'QD97-50', 'QD97-52', 'QD97-77', 'QD97-78'],
  },
  {
    group: 'contact',
    title: { vi: 'Bệnh hay gặp, lây qua tiếp xúc, hô hấp', en: 'Common, by contact and air' },
    diseases: ['hfmd', 'adenovirus', 'ili'],
    codes: ['TT54-16', 'TT54-35', 'TT54-36', 'QD97-31', 'QD97-36', 'QD97-41'],
  },
  {
    group: 'bites',
    title: { vi: 'Dại và phơi nhiễm dại', en: 'Rabies and exposure to it' },
    diseases: ['rabies'],
    codes: ['TT54-21', 'QD97-20'],
  },
];
