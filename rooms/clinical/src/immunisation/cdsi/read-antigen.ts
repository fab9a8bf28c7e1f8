import type { Antigen, Contraindication, Immunity } from '../schedule/schedule.ts';
import type { Series } from '../schedule/series.ts';
import { NEVER } from '../schedule/serial-day.ts';
import { type CdsiNode, childOf, childrenOf, dayOf, durationOf, textOf } from './cdsi-node.ts';
import { readSeries } from './read-series.ts';

const codes = (nodes: readonly CdsiNode[], name: string): ReadonlySet<string> => new Set(nodes.flatMap((node) => textOf(node, name) ?? []));

function readImmunity(node: CdsiNode | undefined): Immunity {
  return {
    histories: codes(childrenOf(node, 'clinicalHistory'), 'guidelineCode'),
    births: childrenOf(node, 'dateOfBirth').flatMap((birth) => {
      const before = dayOf(birth, 'immunityBirthDate', NEVER);
      return before === NEVER ? [] : [{ before, country: textOf(birth, 'birthCountry'), except: codes(childrenOf(birth, 'exclusion'), 'exclusionCode') }];
    }),
  };
}

function readContraindications(node: CdsiNode | undefined): Contraindication[] {
  const read = (level: string, vaccines: (of: CdsiNode) => Contraindication['vaccines']): Contraindication[] =>
    childrenOf(childOf(node, level), 'contraindication').map((each) => ({ observation: textOf(each, 'observationCode') ?? '', from: durationOf(each, 'beginAge'), until: durationOf(each, 'endAge'), vaccines: vaccines(each) }));
  const ofVaccine = (each: CdsiNode): Contraindication['vaccines'] =>
    childrenOf(each, 'contraindicatedVaccine').map((vaccine) => ({ code: textOf(vaccine, 'cvx') ?? '', from: durationOf(vaccine, 'beginAge'), until: durationOf(vaccine, 'endAge') }));
  return [...read('vaccineGroup', () => 'all'), ...read('vaccine', ofVaccine)];
}

const leansOnOthers = ({ doses }: Series): boolean => doses.some(({ skips }) => skips.some(({ sets }) => sets.some(({ conditions }) => conditions.some(({ kind }) => kind === 'completed-series'))));

/** One antigen's file. Series that ask whether others are complete come last, so that it is known by then. */
export function readAntigen(node: CdsiNode): Antigen {
  const all = childrenOf(node, 'series');
  const name = textOf(all[0], 'targetDisease') ?? '';
  const series = all.map((each) => readSeries(each, name));
  return { name, series: [...series.filter((each) => !leansOnOthers(each)), ...series.filter(leansOnOthers)], immunity: readImmunity(childOf(node, 'immunity')), contraindications: readContraindications(childOf(node, 'contraindications')) };
}
