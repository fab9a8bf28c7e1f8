import { pureRooms } from '../rooms/room.ts';

/**
 * Whether a run may need the tests' PostgreSQL (4 s): not when only pure rooms, the web app or the guards were asked for.
 * @param words of the command line, e.g. `run rooms/records --project rooms`
 */
export function needsDatabase(words: readonly string[]): boolean {
  const asked = words.filter((word, place) => !word.startsWith('-') && !['run', 'watch'].includes(word) && words[place - 1] !== '--project');
  const spared = [...pureRooms, 'web'].map((room) => `rooms/${room}`);
  return asked.length === 0 || asked.some((word) => !word.startsWith('house') && !spared.some((folder) => word === folder || word.startsWith(`${folder}/`)));
}
