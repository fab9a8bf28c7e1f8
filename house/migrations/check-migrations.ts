import type { Inspection, Wrong } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { listStatements } from './list-statements.ts';

const changesSchema = /^(create|alter|drop|comment|grant|revoke)\b/i;
const changesData = /^(insert|update|delete|truncate|copy|merge|with)\b/i;

function checkNumbers(paths: readonly string[]): Wrong[] {
  return paths.flatMap((path, place) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const number = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.exec(name)?.[1];
    if (number === undefined) return [{ path, says: 'is not named as 0001-what-it-does.sql' }];
    return Number(number) === place + 1 ? [] : [{ path, says: `has the number ${number}; the next one is ${String(place + 1).padStart(4, '0')}: numbers have no gap and none stands twice` }];
  });
}

function checkText(path: string, text: string): Wrong[] {
  const wrongs: Wrong[] = [];
  if (!/^-- (safe|breaking): \S/.test(text)) wrongs.push({ path, line: 1, says: 'must begin with «-- safe: why» or «-- breaking: what it asks of the releases around it»' });
  const statements = listStatements(text);
  const schema = statements.find((each) => changesSchema.test(each.text));
  const data = statements.find((each) => changesData.test(each.text));
  if (schema !== undefined && data !== undefined) wrongs.push({ path, line: data.line, says: 'changes schema and data; each in a migration of its own' });
  for (const { text: statement, line } of statements) {
    if (!changesSchema.test(statement) && !changesData.test(statement)) wrongs.push({ path, line, says: `«${statement.slice(0, 20)}» is neither schema nor data` });
  }
  return wrongs;
}

/** An index costs every write; the line above it says which question pays for it. */
export function checkIndexes(path: string, text: string): Wrong[] {
  const lines = text.split('\n');
  return lines.flatMap((line, place) => {
    if (!/^\s*create (unique )?index\b/i.test(line)) return [];
    return /^\s*--\s*\S/.test(lines[place - 1] ?? '') ? [] : [{ path, line: place + 1, says: 'an index without the line above it that names its question' }];
  });
}

/** Migrations are numbered without a gap, say whether they are safe, keep schema and data apart, and give every index its question. */
export function checkMigrations(tree: Tree): Inspection {
  const files = [...tree].filter(([path]) => path.startsWith('rooms/store/src/migrations/')).sort(([a], [b]) => (a < b ? -1 : 1));
  const wrongs = [...checkNumbers(files.map(([path]) => path)), ...files.flatMap(([path, text]) => [...checkText(path, text), ...checkIndexes(path, text)])];
  return { looked: files.length, wrongs };
}
