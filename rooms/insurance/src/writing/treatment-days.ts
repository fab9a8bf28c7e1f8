import { type RecordData, daysBetween } from '@tuyen/records';
import type { Standard } from '../tables/standard.ts';
import { formatText } from './format-value.ts';

/** Days a prescription lasts: `2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày]` → 5. */
function daysOfDose(dose: string): number {
  return Number(/\*\s*([0-9]{1,3})\s*ngày/.exec(dose)?.[1] ?? 0);
}

function daysOfDrugs(drugs: readonly RecordData[]): number {
  return Math.max(0, ...drugs.map((drug) => daysOfDose(formatText(drug.dose))));
}

function daysOfServices(services: readonly RecordData[]): number {
  return new Set(services.map((service) => formatText(service.ordered).slice(0, 10)).filter((day) => day !== '')).size;
}

/**
 * SO_NGAY_DTRI. QĐ 130 and 4750: 0 for an examination (01, 07, 09), days of drugs for 05, days with services for 08, else
 * last day - first day + 1. QĐ 3176: last - first + 1 in general (1 for an examination), days with services for 02 and 08,
 * longest days of drugs for 05 and 07, 0 for 09. Some checkers still hold the older rule against files of QĐ 3176.
 * QĐ 4210: last - first + 1.
 */
export function treatmentDays(standard: Standard, careType: string, visit: RecordData, drugs: readonly RecordData[], services: readonly RecordData[]): number {
  const from = formatText(visit.arrived).slice(0, 10);
  const to = formatText(visit.left).slice(0, 10);
  const stay = from === '' || to === '' ? 1 : daysBetween(from, to) + 1;
  if (standard === '4210') return stay;
  const newRule = standard === '3176';
  if (careType === '09' || (!newRule && (careType === '01' || careType === '07'))) return 0;
  if (careType === '05' || careType === '07') return daysOfDrugs(drugs);
  if (careType === '08' || (newRule && careType === '02')) return daysOfServices(services);
  return stay;
}
