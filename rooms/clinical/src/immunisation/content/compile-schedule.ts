import { Refusal } from '@tuyen/records';
import type { Antigen, Conflict, Schedule, Vaccine } from '../schedule/schedule.ts';
import type { Series } from '../schedule/series.ts';
import { compileDose, readDuration } from './compile-dose.ts';
import type { ImmunisationContent, ScheduleContent, SeriesContent, VaccineContent } from './schedule-content.ts';

const compileVaccine = ({ code, name, names = [], cvx = [], antigens }: VaccineContent): Vaccine => ({
  code,
  title: name.vi,
  names: [name.en, ...names, ...cvx],
  antigens: antigens.map((antigen) => ({ antigen, from: undefined, until: undefined })),
});

/** Any two live vaccines, in either order. */
function compileConflicts({ liveInterval }: ScheduleContent, vaccines: readonly VaccineContent[]): Map<string, Map<string, Conflict>> {
  const begin = readDuration(liveInterval.begin)!;
  const end = readDuration(liveInterval.end)!;
  const live = vaccines.filter((vaccine) => vaccine.live === true).map(({ code }) => code);
  return new Map(live.map((earlier) => [earlier, new Map(live.map((later) => [later, { begin, end, endAfterValid: end }]))]));
}

function compileSeries(content: SeriesContent, antigen: string, version: string, preference: number): Series {
  const { series, group, sexes = [], observation, priority = 'A', product = false, doses } = content;
  return {
    name: series,
    antigen,
    vaccineGroup: group,
    kind: observation === undefined ? 'standard' : 'risk',
    genders: new Set(sexes.map((sex) => (sex === 'female' ? 'Female' : 'Male'))),
    indications: observation === undefined ? [] : [{ observation, from: undefined, until: undefined }],
    doses: doses.filter(({ versions }) => versions === undefined || versions.includes(version)).map((dose, at) => compileDose(dose, at + 1)),
    choice: { isDefault: observation === undefined && !product, isProductPath: product, group: '1', equivalentGroups: [], priority, preference, minAgeToStart: undefined, maxAgeToStart: undefined },
  };
}

function checkReferences({ series }: ScheduleContent, vaccines: readonly VaccineContent[], antigens: ReadonlySet<string>): void {
  const codes = new Set(vaccines.map(({ code }) => code));
  const wanted = series.flatMap(({ doses }) => doses.flatMap((dose) => dose.vaccines));
  const missing = wanted.find((code) => !codes.has(code)) ?? series.flatMap((each) => each.antigens).find((antigen) => !antigens.has(antigen));
  if (missing !== undefined) throw new Refusal('schedule.not-readable', { at: missing });
}

/**
 * A version of a schedule of the content as the engine reads it.
 * @throws Refusal `schedule.not-readable` where it names a vaccine or an antigen that stands nowhere, or a duration that is none
 */
export function compileSchedule({ schedule: content, vaccines }: Pick<ImmunisationContent, 'schedule' | 'vaccines'>, version: string): Schedule {
  checkReferences(content, vaccines, new Set(content.groups.flatMap(({ antigens }) => antigens)));
  const byAntigen = new Map<string, Series[]>();
  for (const [at, series] of content.series.entries()) {
    if (!series.versions.includes(version)) continue;
    for (const antigen of series.antigens) byAntigen.set(antigen, [...(byAntigen.get(antigen) ?? []), compileSeries(series, antigen, version, at + 1)]);
  }
  const antigens = [...byAntigen].map(([name, series]): Antigen => ({ name, series, immunity: { histories: new Set(), births: [] }, contraindications: [] }));
  return {
    id: `${content.schedule}@${version}`,
    antigens: new Map(antigens.map((antigen) => [antigen.name, antigen])),
    groups: content.groups.filter((group) => group.antigens.some((antigen) => byAntigen.has(antigen))).map(({ group, names = [], antigens: own }) => ({ name: group, names, antigens: own, isGivenWhole: false })),
    vaccines: new Map(vaccines.map((vaccine) => [vaccine.code, compileVaccine(vaccine)])),
    conflicts: compileConflicts(content, vaccines),
    observations: new Map((content.observations ?? []).map(({ code, name, names = [] }) => [code, [name.vi, name.en, ...names]])),
  };
}
