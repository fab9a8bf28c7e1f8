import type { Schedule, VaccineGroup } from '../schedule/schedule.ts';
import { bareName } from './bare-name.ts';

/** The vaccine group a name means: its own, another name of it, or that of one of its antigens; undefined for none. */
export function findVaccineGroup({ groups }: Schedule, name: string): VaccineGroup | undefined {
  const wanted = bareName(name);
  const calls = (texts: (group: VaccineGroup) => readonly string[]): VaccineGroup | undefined => groups.find((group) => texts(group).some((text) => bareName(text) === wanted));
  return calls((group) => [group.name]) ?? calls(({ names }) => names) ?? calls(({ antigens }) => antigens);
}
