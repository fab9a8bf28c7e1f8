import type { TFunction } from 'i18next';

/** The name of a type of unit; an unknown one is shown as it is. */
export function unitTypeWord(type: string, t: TFunction): string {
  const known: Record<string, string> = {
    nation: t('unitType.nation'),
    province: t('unitType.province'),
    district: t('unitType.district'),
    commune: t('unitType.commune'),
    village: t('unitType.village'),
    department: t('unitType.department'),
    cdc: t('unitType.cdc'),
    hospital: t('unitType.hospital'),
    'regional-centre': t('unitType.regionalCentre'),
    station: t('unitType.station'),
    'satellite-point': t('unitType.satellitePoint'),
    'other-facility': t('unitType.otherFacility'),
  };
  return known[type] ?? type;
}
