import { Refusal } from '@tuyen/records';
import type { Conflict, Schedule, Vaccine, VaccineGroup } from '../schedule/schedule.ts';
import { CdsiFault, type CdsiNode, childOf, childrenOf, durationOf, isYes, textOf, textsOf } from './cdsi-node.ts';
import { readAntigen } from './read-antigen.ts';

/** How lists of cases shorten the groups. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  'DTaP/Tdap/Td': ['DTaP', 'DTP', 'Tdap', 'Td'],
  Polio: ['POL', 'IPV', 'OPV'],
  Pneumococcal: ['PCV', 'PPSV', 'Pneumo'],
  Varicella: ['VAR'],
  Rotavirus: ['ROTA', 'RV'],
  Meningococcal: ['MCV', 'MenACWY'],
  'Meningococcal B': ['MenB'],
  Influenza: ['FLU'],
  Zoster: ['ZOS'],
  Rabies: ['RAB'],
  Typhoid: ['TYPH'],
  Cholera: ['CHOL'],
  'Yellow Fever': ['YF'],
  'Japanese Encephalitis': ['JE'],
  'COVID-19': ['COVID'],
};

function readVaccines(node: CdsiNode): Map<string, Vaccine> {
  const vaccines = childrenOf(childOf(node, 'cvxToAntigenMap'), 'cvxMap').map((map): Vaccine => ({
    code: textOf(map, 'cvx') ?? '',
    title: textOf(map, 'shortDescription') ?? '',
    names: [],
    antigens: childrenOf(map, 'association').map((association) => ({ antigen: textOf(association, 'antigen') ?? '', from: durationOf(association, 'associationBeginAge'), until: durationOf(association, 'associationEndAge') })),
  }));
  return new Map(vaccines.map((vaccine) => [vaccine.code, vaccine]));
}

function readGroups(node: CdsiNode): VaccineGroup[] {
  const antigens = new Map(childrenOf(childOf(node, 'vaccineGroupToAntigenMap'), 'vaccineGroupMap').map((map) => [textOf(map, 'name'), textsOf(map, 'antigen')]));
  return childrenOf(childOf(node, 'vaccineGroups'), 'vaccineGroup').map((group) => {
    const name = textOf(group, 'name') ?? '';
    return { name, names: shortNames[name] ?? [], antigens: antigens.get(name) ?? [], isGivenWhole: isYes(group, 'administerFullVaccineGroup') };
  });
}

/** The pairs of live vaccines; in data of 4.5 and later some pairs are not live and stand under another name. */
function readConflicts(node: CdsiNode): Map<string, Map<string, Conflict>> {
  const conflicts = new Map<string, Map<string, Conflict>>();
  const nodes = [...childrenOf(childOf(node, 'liveVirusConflicts'), 'liveVirusConflict'), ...childrenOf(childOf(node, 'vaccineConflicts'), 'vaccineConflict')];
  for (const each of nodes) {
    const earlier = textOf(childOf(each, 'previous'), 'cvx') ?? '';
    const later = textOf(childOf(each, 'current'), 'cvx') ?? '';
    const begin = durationOf(each, 'conflictBeginInterval');
    const end = durationOf(each, 'conflictEndInterval');
    if (begin === undefined || end === undefined) continue;
    const pairs = conflicts.get(earlier) ?? new Map<string, Conflict>();
    conflicts.set(earlier, pairs.set(later, { begin, end, endAfterValid: durationOf(each, 'minConflictEndInterval') ?? end }));
  }
  return conflicts;
}

function readObservations(node: CdsiNode): Map<string, readonly string[]> {
  const observations = childrenOf(childOf(node, 'observations'), 'observation').map((observation) => {
    const coded = childrenOf(childOf(observation, 'codedValues'), 'codedValue').flatMap((value) => textOf(value, 'code') ?? []);
    return [textOf(observation, 'observationCode') ?? '', [textOf(observation, 'observationTitle') ?? '', ...coded]] as const;
  });
  return new Map(observations);
}

function readFiles(files: CdsiNode): Schedule {
  const schedule = childOf(files, 'Schedule');
  if (schedule === undefined) throw new CdsiFault('Schedule');
  const antigens = Object.keys(files).filter((name) => name !== 'Schedule').flatMap((name) => childrenOf(files, name)).map(readAntigen);
  return { id: 'cdsi', antigens: new Map(antigens.map((antigen) => [antigen.name, antigen])), groups: readGroups(schedule), vaccines: readVaccines(schedule), conflicts: readConflicts(schedule), observations: readObservations(schedule) };
}

/**
 * Reads CDSi's supporting data (one object of all antigens' files and the schedule's, XML turned into JSON) as a schedule.
 * @throws Refusal `schedule.not-readable` where it is something else.
 */
export function readCdsiSchedule(value: unknown): Schedule {
  const files = typeof value === 'object' && value !== null ? childOf(value as CdsiNode, 'files') : undefined;
  try {
    if (files === undefined) throw new CdsiFault('files');
    return readFiles(files);
  } catch (error) {
    if (error instanceof CdsiFault) throw new Refusal('schedule.not-readable', { at: error.message });
    throw error;
  }
}
