import { type Unit, type UnitBook, ancestorsOf, childrenOf, descendantsOf, unitAt } from '@tuyen/records';
import type { Tier } from './province-material.ts';

/** Where one commune's people belong during one stretch of time: unit ids. */
export interface Ground {
  commune: string;
  /** The station, or the commune itself where no station is known. */
  station: string;
  /** Regional centre or district; a hospital of the province once there are no districts. */
  district: string;
}

/** One commune of the first day, followed through what became of it. */
export interface CommuneLayout {
  code: string;
  districtCode: string;
  isUrban: boolean;
  /** People, relative to the others. */
  weight: number;
  /** One for each stretch. */
  grounds: Ground[];
}

/** The units of a province as a simulation needs them. */
export interface ProvinceLayout {
  code: string;
  province: string;
  /** First day of each stretch during which no unit changes; the first is the simulation's own. */
  stretches: string[];
  communes: CommuneLayout[];
  /** Hospitals of the province in each stretch, unit ids; the province itself where none is known. */
  hospitals: string[][];
}

const CENTRES = new Set(['regional-centre']);
const inForce = (unit: Unit, date: string): boolean => (unit.from === null || unit.from <= date) && (unit.to === null || unit.to >= date);

/** The days inside a span on which units of the province begin or end. */
function breaksOf(book: UnitBook, provinceCode: string, from: string, to: string): string[] {
  const days = new Set<string>();
  const note = (day: string | null): void => {
    if (day !== null && day > from && day <= to) days.add(day);
  };
  for (const at of [from, to]) {
    const province = unitAt(book, provinceCode, at, 'province');
    if (province) for (const unit of descendantsOf(book, province.id, at)) note(unit.from);
  }
  return [from, ...[...days].sort()];
}

/** What a commune is on a later day: itself, or who took over the largest part, followed on. */
function heirOf(book: UnitBook, unit: Unit, date: string): Unit {
  let heir = unit;
  for (let steps = 0; !inForce(heir, date) && steps < 5; steps++) {
    const edges = (book.handedOver.get(heir.id) ?? []).filter((edge) => edge.date <= date);
    const largest = edges.reduce<(typeof edges)[number] | undefined>((best, edge) => (best === undefined || edge.share > best.share ? edge : best), undefined);
    const next = largest && book.units.get(largest.toId);
    if (!next) break;
    heir = next;
  }
  return heir;
}

/** A hospital's people are those of its province, so the first stands in where a commune has no district any more. */
function groundOf(book: UnitBook, commune: Unit, date: string, hospitals: readonly string[]): Ground {
  const children = childrenOf(book, commune.id, date, 'administrative');
  const district = ancestorsOf(book, commune.id, date).find((unit) => unit.type === 'district');
  const centre = (district ? descendantsOf(book, district.id, date) : children).find((unit) => CENTRES.has(unit.type));
  return {
    commune: commune.id,
    station: children.find((unit) => unit.type === 'station')?.id ?? commune.id,
    district: centre?.id ?? district?.id ?? hospitals[0]!,
  };
}

/** The weight of a commune: the announced population of what it went to, in equal parts. */
function weightOf(book: UnitBook, commune: Unit, announced: ReadonlyMap<string, number>): number {
  const own = commune.from === null && commune.to === null ? announced.get(commune.code) : undefined;
  const edges = (book.handedOver.get(commune.id) ?? []).filter((edge) => edge.date >= '2025-07-01');
  if (own !== undefined || edges.length === 0) return own ?? announced.get(commune.code) ?? 5000;
  return edges.reduce((sum, edge) => {
    const heir = book.units.get(edge.toId);
    const predecessors = (book.tookOver.get(edge.toId) ?? []).length;
    return sum + ((heir && announced.get(heir.code)) ?? 15_000) * edge.share / Math.max(1, predecessors);
  }, 0);
}

const hospitalsOf = (book: UnitBook, province: Unit, date: string): string[] => {
  const found = descendantsOf(book, province.id, date).filter((unit) => unit.type === 'hospital').map((unit) => unit.id).sort();
  return found.length > 0 ? found : [province.id];
};

/**
 * Lays out a province for a span of days: its communes at the first day and what becomes of each.
 * @param announced announced population by commune code: relative weights, no denominators
 * @returns undefined when the code is no province on the first day
 */
export function layOutProvince(book: UnitBook, code: string, from: string, to: string, announced: ReadonlyMap<string, number>): ProvinceLayout | undefined {
  const province = unitAt(book, code, from, 'province');
  if (!province) return undefined;
  const stretches = breaksOf(book, code, from, to);
  const hospitals = stretches.map((date) => hospitalsOf(book, province, date));
  const communes = descendantsOf(book, province.id, from)
    .filter((unit) => unit.type === 'commune')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((commune): CommuneLayout => ({
      code: commune.code,
      districtCode: ancestorsOf(book, commune.id, from).find((unit) => unit.type === 'district')?.code ?? '',
      isUrban: !commune.names.some((name) => name.name.startsWith('Xã')),
      weight: weightOf(book, commune, announced),
      grounds: stretches.map((date, stretch) => groundOf(book, heirOf(book, commune, date), date, hospitals[stretch]!)),
    }));
  return { code, province: province.id, stretches, communes, hospitals };
}

/** The unit that cares for a commune's people at a level. @param choice a whole number: which of several hospitals */
export function facilityOf(layout: ProvinceLayout, commune: number, tier: Tier, stretch: number, choice: number): string {
  const hospitals = layout.hospitals[stretch]!;
  if (tier === 'province') return hospitals[choice % hospitals.length]!;
  const ground = layout.communes[commune]!.grounds[stretch]!;
  return tier === 'district' ? ground.district : ground.station;
}
