import type { ContentPath, Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';
import type { Indicator } from '../indicator.ts';

/** The indicators that may be named: the sound ones by id with all their versions, and the ids of refused ones. */
export interface KnownIndicators {
  byId: ReadonlyMap<string, readonly Indicator[]>;
  refused: ReadonlySet<string>;
}

function hasCategory(versions: readonly Indicator[], breakdown: string, category: string): boolean {
  return versions.some((version) =>
    (version.breakdowns ?? []).some((known) => known.id === breakdown && (known.categories === undefined || known.categories.some(({ code }) => code === category))),
  );
}

/** Whether a line or target names an indicator that exists, and a category it is broken down by. */
export function checkIndicatorReference(
  definition: Definition<unknown>,
  path: ContentPath,
  reference: { indicator: string; category?: string },
  known: KnownIndicators,
  owner: string,
): void {
  const { indicator, category } = reference;
  const versions = known.byId.get(indicator);
  if (!versions) {
    const code = known.refused.has(indicator) ? 'content.reference-refused' : 'content.reference-unknown';
    addFinding(definition, code, [...path, 'indicator'], { id: owner, reference: indicator });
    return;
  }
  if (category === undefined) return;
  const [breakdown = '', value = ''] = category.split('=');
  if (!hasCategory(versions, breakdown, value)) addFinding(definition, 'indicator.breakdown-unknown', [...path, 'category'], { indicator, breakdown: category });
}
