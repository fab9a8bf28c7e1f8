import type { Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';

interface Dated {
  version: number;
  from: string;
  to?: string;
}

const END_OF_TIME = '9999-12-31';

function groupBy<Value>(definitions: readonly Definition<Value>[], idOf: (value: Value) => string): Map<string, Definition<Value>[]> {
  const groups = new Map<string, Definition<Value>[]>();
  for (const definition of definitions) {
    const id = idOf(definition.value);
    groups.set(id, [...(groups.get(id) ?? []), definition]);
  }
  return groups;
}

/** A version written twice: the first stays, the later ones are refused. */
export function checkVersionsUnique<Value extends { version: number }>(definitions: readonly Definition<Value>[], idOf: (value: Value) => string): void {
  const seen = new Set<string>();
  for (const definition of definitions) {
    const id = idOf(definition.value);
    const key = `${id} ${definition.value.version}`;
    if (seen.has(key)) addFinding(definition, 'content.duplicate-id', ['version'], { id: `${id} (${definition.value.version})` });
    seen.add(key);
  }
}

/**
 * Dates of force: each version ends no earlier than it begins, and no two versions of one definition are in force on the same day.
 * The finding stands at the later version; both dates are inclusive.
 */
export function checkDatesOfForce<Value extends Dated>(definitions: readonly Definition<Value>[], idOf: (value: Value) => string): void {
  for (const [id, versions] of groupBy(definitions, idOf)) {
    for (const version of versions) {
      const { value } = version;
      if (value.to !== undefined && value.to < value.from) addFinding(version, 'content.dates-reversed', ['to'], { id, from: value.from, to: value.to });
    }
    const ordered = [...versions].sort((a, b) => a.value.from.localeCompare(b.value.from) || a.value.version - b.value.version);
    let end = '';
    for (const version of ordered) {
      if (version.value.from <= end) addFinding(version, 'content.dates-overlap', ['from'], { id, date: version.value.from });
      const ownEnd = version.value.to ?? END_OF_TIME;
      if (ownEnd > end) end = ownEnd;
    }
  }
}

/** Ids inside one definition that stand twice: the line of each repetition. */
export function checkIdsUnique(definition: Definition<unknown>, list: string, ids: readonly string[], key = 'id'): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) addFinding(definition, 'content.duplicate-id', [list, index, key], { id });
    seen.add(id);
  });
}
