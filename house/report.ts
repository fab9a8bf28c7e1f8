// Says everything that the guards find in the house now, by room: npx tsx house/report.ts [room]
import { type Inspection, formatWrong } from './inspection.ts';
import { guards } from './guards.ts';
import { fileOfRatchet, ratchets } from './ratchets.ts';
import { readTree } from './tree/read-tree.ts';

const tree = readTree();
const [wanted] = process.argv.slice(2);
const roomOf = (path: string): string => /^(?:rooms\/)?([^/]+)/.exec(path)?.[1] ?? path;

function print(name: string, { looked, wrongs }: Inspection): void {
  const shown = wrongs.filter(({ path }) => wanted === undefined || roomOf(path) === wanted);
  console.log(`\n${name}: looked at ${looked}, found ${shown.length}`);
  for (const wrong of shown) console.log(`  ${formatWrong(wrong)}`);
}

for (const { name, inspect } of guards) print(name, inspect(tree));
for (const { name, about, measure } of ratchets) {
  const measured = Object.entries(measure(tree));
  print(`${name} (ratchet ${fileOfRatchet(name)})`, { looked: measured.length, wrongs: measured.map(([path, size]) => ({ path, says: `${size} ${about}` })) });
}
