import type { SchemaKind } from './compile-schemas.ts';

/** What a content file is by where it stands; `folder` is the programme's. */
export interface FileClass {
  kind: SchemaKind;
  folder: string;
}

const PLACES: readonly [SchemaKind, RegExp][] = [
  ['programme', /^programmes\/([^/]+)\/programme\.yaml$/],
  ['form', /^programmes\/([^/]+)\/forms\/[^/]+\.yaml$/],
  ['indicator', /^programmes\/([^/]+)\/indicators\/[^/]+\.yaml$/],
  ['plan', /^plans\/[^/]+\.yaml$/],
  ['report', /^reports\/[^/]+\.yaml$/],
  ['role', /^access\/roles\/[^/]+\.yaml$/],
  ['compartment', /^access\/compartments\/[^/]+\.yaml$/],
  ['access', /^access\/access\.yaml$/],
  ['calendar', /^calendar\/[^/]+\.yaml$/],
  ['notifiable', /^surveillance\/notifiable\/[^/]+\.yaml$/],
  ['retention', /^access\/retention\.yaml$/],
];

/** Kind of the definition a path below `content/` holds; undefined where none of ours stands there. */
export function classifyFile(path: string): FileClass | undefined {
  for (const [kind, pattern] of PLACES) {
    const match = pattern.exec(path);
    if (match) return { kind, folder: match[1] ?? '' };
  }
  return undefined;
}

/** A YAML file where definitions are expected, at a place none is read from: a misspelt folder name. */
export function isStray(path: string): boolean {
  return /^(programmes|plans|reports|calendar|access|surveillance\/notifiable)\/.*\.ya?ml$/.test(path) && classifyFile(path) === undefined;
}
