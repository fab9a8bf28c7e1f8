import type { TFunction } from 'i18next';

/** A role's name; one the app does not know yet is shown as the server calls it. */
export function roleWord(role: string, t: TFunction): string {
  switch (role) {
    case 'station-head':
      return t('role.stationHead');
    case 'doctor':
      return t('role.doctor');
    case 'nurse':
      return t('role.nurse');
    case 'midwife':
      return t('role.midwife');
    case 'centre':
      return t('role.centre');
    case 'province':
      return t('role.province');
    case 'administrator':
      return t('role.administrator');
    default:
      return role;
  }
}
