import type { Inspection, Wrong } from '../inspection.ts';
import { type Room, listRooms } from '../rooms/room.ts';
import type { Tree } from '../tree/tree.ts';

const doors = { '.': './src/index.ts', './testing': './testing/index.ts' };

/** A room that is only run, never imported. */
const isCommand = ({ manifest }: Room): boolean => manifest['bin'] !== undefined && manifest['exports'] === undefined;

function isOneDoor(exports: unknown): boolean {
  const entries = Object.entries((exports ?? {}) as object);
  return entries.some(([name]) => name === '.') && entries.every(([name, file]) => doors[name as keyof typeof doors] === file);
}

function checkShape(room: Room): string[] {
  const { manifest } = room;
  const says: string[] = [];
  if (manifest['name'] !== room.door) says.push(`is named ${String(manifest['name'])}; a room in this folder is ${room.door}`);
  if (!Number.isInteger(room.floor)) says.push('names no floor (tuyen.floor)');
  if (manifest['private'] !== true) says.push('is not private');
  if (manifest['type'] !== 'module') says.push('is not of type module');
  if (!isCommand(room) && !isOneDoor(manifest['exports'])) says.push('must export one door, {".": "./src/index.ts"}, and beside it at most a door for tests, {"./testing": "./testing/index.ts"}');
  return says;
}

function checkDependencies(room: Room, rooms: ReadonlyMap<string, Room>): string[] {
  const says: string[] = [];
  for (const name of [...room.dependencies, ...room.developing].filter((each) => each.startsWith('@tuyen/'))) {
    const other = rooms.get(name);
    if (other === undefined) says.push(`depends on ${name}, which is no room`);
    else if (!((other.floor ?? Infinity) < (room.floor ?? -1))) says.push(`(floor ${room.floor}) depends on ${name} (floor ${other.floor}); only rooms on lower floors may be used`);
  }
  return says;
}

/** Every room says on which floor it stands, has one door, and depends on lower floors only. */
export function checkManifests(tree: Tree): Inspection {
  const rooms = listRooms(tree);
  const byDoor = new Map(rooms.map((room) => [room.door, room]));
  const wrongs: Wrong[] = rooms.flatMap((room) =>
    [...checkShape(room), ...checkDependencies(room, byDoor)].map((says) => ({ path: `${room.folder}/package.json`, says: `${room.name} ${says}` })),
  );
  for (const room of rooms) {
    if (!isCommand(room) && !tree.has(`${room.folder}/src/index.ts`)) wrongs.push({ path: `${room.folder}/src/index.ts`, says: `${room.name} has no door` });
  }
  return { looked: rooms.length, wrongs };
}
