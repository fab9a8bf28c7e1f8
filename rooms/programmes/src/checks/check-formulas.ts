import type { Definition } from '../content-finding.ts';
import { addFinding, isSound } from '../content-finding.ts';
import type { Indicator } from '../indicator.ts';

/** The way from an indicator through formulas back to itself, or null. */
function circleFrom(start: string, termsOf: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, path: string[]): string[] | null => {
    for (const term of termsOf.get(id) ?? []) {
      if (term === start) return [...path, term];
      if (seen.has(term)) continue;
      seen.add(term);
      const found = walk(term, [...path, term]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

/** Whether the terms of every formula exist, and no formula leads back to itself. */
export function checkFormulas(definitions: readonly Definition<Indicator>[], refused: ReadonlySet<string>): void {
  const known = new Set(definitions.filter(isSound).map(({ value }) => value.indicator));
  const termsOf = new Map<string, Set<string>>();
  for (const { value } of definitions) {
    if (value.formula) termsOf.set(value.indicator, new Set([...(termsOf.get(value.indicator) ?? []), ...Object.values(value.formula.terms)]));
  }
  for (const definition of definitions) {
    const { indicator, formula } = definition.value;
    if (!formula) continue;
    for (const [name, term] of Object.entries(formula.terms)) {
      if (known.has(term)) continue;
      const code = refused.has(term) || definitions.some(({ value }) => value.indicator === term) ? 'content.reference-refused' : 'content.reference-unknown';
      addFinding(definition, code, ['formula', 'terms', name], { id: indicator, reference: term });
    }
    const circle = circleFrom(indicator, termsOf);
    if (circle) addFinding(definition, 'content.formula-circular', ['formula'], { indicator, path: circle.join(' → ') });
  }
}
