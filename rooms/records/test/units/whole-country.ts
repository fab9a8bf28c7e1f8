import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { type UnitFiles, buildUnitBook, parseUnitContent } from '../../src/index.ts';
import { type UnitTable, unitTables } from '../../src/units/content/unit-content.ts';

const folder = new URL('../../../../content/units/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The files of `content/units` as they are. */
export const unitFiles: UnitFiles = {
  tables: Object.fromEntries(Object.keys(unitTables).map((name) => [name, textOf(name)])) as Record<UnitTable, string>,
  facilities: parse(textOf('facilities.yaml')),
  events: Object.fromEntries(readdirSync(new URL('events/', folder)).map((name) => [name, parse(textOf(`events/${name}`))])),
};

export const unitContent = parseUnitContent(unitFiles);
/** The units of the whole country, built once for each test file. */
export const country = buildUnitBook(unitContent);

/** A table of the content, as rows. */
export const rowsOf = (name: UnitTable) => unitContent.tables[name];
