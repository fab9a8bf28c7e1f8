import type { Tree } from '../tree/tree.ts';

/** A workspace below `rooms/`. */
export interface Room {
  /** The folder's name. */
  name: string;
  /** `rooms/<name>` */
  folder: string;
  /** `@tuyen/<name>` */
  door: string;
  floor: number | undefined;
  /** Names of packages. */
  dependencies: ReadonlySet<string>;
  developing: ReadonlySet<string>;
  manifest: Readonly<Record<string, unknown>>;
}

/** Rooms that run in a browser as well: nothing of Node, no clock, no chance. */
export const pureRooms: readonly string[] = ['records', 'contract', 'programmes', 'insurance', 'fhir', 'simulator', 'clinical', 'matching', 'indicators'];

const namesOf = (table: unknown): Set<string> => new Set(Object.keys((table ?? {}) as object));

/** The rooms of a tree, by their manifests. */
export function listRooms(tree: Tree): Room[] {
  const rooms: Room[] = [];
  for (const [path, text] of tree) {
    const name = /^rooms\/([^/]+)\/package\.json$/.exec(path)?.[1];
    if (name === undefined) continue;
    const manifest = JSON.parse(text) as Record<string, unknown>;
    rooms.push({
      name,
      folder: `rooms/${name}`,
      door: `@tuyen/${name}`,
      floor: (manifest['tuyen'] as { floor?: number } | undefined)?.floor,
      dependencies: namesOf(manifest['dependencies']),
      developing: namesOf(manifest['devDependencies']),
      manifest,
    });
  }
  return rooms;
}
