import { join } from 'node:path';
import { Refusal, type UnitBook, type UnitType, describeUnit, findUnits, unitNameAt, unitTypes } from '@tuyen/records';
import { DEFAULT_CONTENT_FOLDER, readUnitBook } from '@tuyen/store';
import { checkDay } from '../../check-day.ts';
import { type Command, type CommandInput, UsageError, optionNumber, optionText, wordAt } from '../../command.ts';
import { formatOption, writeCsv, writeJson } from '../../output.ts';

/** Every unit that ever was: some 15,000. */
const ALL = 100_000;
/** Beyond so many units the lineage of each is not told: nobody reads it, and it would be 50 MB. */
const DESCRIBED = 200;

function typeOf(input: CommandInput): UnitType | undefined {
  const type = optionText(input, 'type');
  if (type === undefined) return undefined;
  const known = unitTypes.find((each) => each === type);
  if (!known) throw new UsageError(`Không có loại đơn vị «${type}»; có: ${unitTypes.join(', ')}`, `There is no type of unit “${type}”; there is: ${unitTypes.join(', ')}`);
  return known;
}

/** A code that nobody ever had, or that nobody had on the day. */
function refuseCode(book: UnitBook, code: string, at: string): never {
  if (book.byCode.has(code) || book.aliasesByCode.has(code)) throw new Refusal('unit.not-valid-at-date', { unit: code, date: at });
  throw new Refusal('unit.unknown-code', { code });
}

function describe(book: UnitBook, id: string, at: string): Record<string, unknown> {
  const { children, inForce: _, ...unit } = describeUnit(book, id, at)!;
  return { ...unit, children: children.administrative };
}

/** The units that bore a code, a name or a kind on a date. Needs no site: the units of all times are content. */
export const unitsAt: Command = {
  name: 'units at',
  usage: 'DATE [--code C] [--q WORDS] [--type T] [--limit N] [--format json|csv]',
  about: { vi: 'Đơn vị vào một ngày: tên, cấp trên, tách nhập', en: 'Units on a date: name, parents, what they came from and became' },
  example: 'npx tuyen units at 2025-06-30 --code 106',
  options: { code: { type: 'string' }, q: { type: 'string' }, type: { type: 'string' }, limit: { type: 'string' } },
  words: 1,
  run: async (input) => {
    const at = checkDay(wordAt(input, 0, 'DATE'), 'DATE');
    const code = optionText(input, 'code');
    const text = optionText(input, 'q');
    const type = typeOf(input);
    const limit = optionNumber(input, 'limit', ALL, { min: 1, max: ALL });
    const book = readUnitBook(join(DEFAULT_CONTENT_FOLDER, 'units'));
    const units = findUnits(book, { at, limit, ...(code === undefined ? {} : { code }), ...(text === undefined ? {} : { text }), ...(type === undefined ? {} : { type }) });
    if (units.length === 0 && code !== undefined) refuseCode(book, code, at);
    const rows = units.map((unit) => ({ id: unit.id, code: unit.code, type: unit.type, name: unitNameAt(unit, at), from: unit.from, to: unit.to }));
    if (formatOption(input) === 'csv') writeCsv(['id', 'code', 'type', 'name', 'from', 'to'], rows);
    else writeJson({ at, ...(code === undefined ? {} : { code }), units: units.length <= DESCRIBED ? units.map((unit) => describe(book, unit.id, at)) : rows });
    return 0;
  },
};
