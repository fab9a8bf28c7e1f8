import type { Gender, Series, SeriesKind } from '../schedule/series.ts';
import { type CdsiNode, childOf, childrenOf, codesOf, durationOf, isYes, textOf, textsOf } from './cdsi-node.ts';
import { readTargetDose } from './read-target-dose.ts';

const genders: readonly Gender[] = ['Female', 'Male', 'Transgender', 'Unknown'];
const kinds: Readonly<Record<string, SeriesKind>> = { risk: 'risk', 'evaluation only': 'evaluation-only' };

export function readSeries(node: CdsiNode, antigen: string): Series {
  const choice = childOf(node, 'selectSeries');
  const wanted = textsOf(node, 'requiredGender').map((text) => text.toLowerCase());
  return {
    name: textOf(node, 'seriesName') ?? '',
    antigen,
    vaccineGroup: textOf(node, 'vaccineGroup') ?? antigen,
    kind: kinds[textOf(node, 'seriesType')?.toLowerCase() ?? ''] ?? 'standard',
    genders: new Set(genders.filter((gender) => wanted.includes(gender.toLowerCase()))),
    indications: childrenOf(node, 'indication').flatMap((indication) => {
      const observation = textOf(childOf(indication, 'observationCode'), 'code');
      return observation === undefined ? [] : [{ observation, from: durationOf(indication, 'beginAge'), until: durationOf(indication, 'endAge') }];
    }),
    doses: childrenOf(node, 'seriesDose').map((dose, at) => readTargetDose(dose, at + 1)),
    choice: {
      isDefault: isYes(choice, 'defaultSeries'),
      isProductPath: isYes(choice, 'productPath'),
      group: textOf(choice, 'seriesGroup') ?? '',
      equivalentGroups: [...codesOf(node, 'equivalentSeriesGroups')],
      priority: textOf(choice, 'seriesPriority') ?? 'A',
      preference: Number(textOf(choice, 'seriesPreference') ?? 99),
      minAgeToStart: durationOf(choice, 'minAgeToStart'),
      maxAgeToStart: durationOf(choice, 'maxAgeToStart'),
    },
  };
}
