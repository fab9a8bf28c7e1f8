import type { ChronicCondition, Condition } from '../../material.ts';
import type { AdmissionCause, OutbreakKind, ProvinceMaterial } from '../province-material.ts';

/** Numbers of causes: acute conditions first, then chronic ones, then what spreads, then admissions, then deliveries. */
export interface Causes {
  acute: readonly Condition[];
  chronic: readonly ChronicCondition[];
  outbreaks: readonly OutbreakKind[];
  admissions: readonly AdmissionCause[];
  firstChronic: number;
  firstOutbreak: number;
  firstAdmission: number;
  delivery: number;
  deliveryCause: AdmissionCause;
}

export function listCauses({ morbidity, province }: ProvinceMaterial): Causes {
  const firstChronic = morbidity.conditions.length;
  const firstOutbreak = firstChronic + morbidity.chronic.length;
  const firstAdmission = firstOutbreak + province.outbreaks.length;
  return { acute: morbidity.conditions, chronic: morbidity.chronic, outbreaks: province.outbreaks, admissions: province.admissions, firstChronic, firstOutbreak, firstAdmission, delivery: firstAdmission + province.admissions.length, deliveryCause: province.delivery };
}
