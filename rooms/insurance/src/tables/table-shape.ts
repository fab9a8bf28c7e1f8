import { packedTables, tableSources } from './generated-tables.ts';
import type { PackedTable } from './packed-tables.ts';
import type { Standard } from './standard.ts';

/** How dates of a field are written: one day, one minute, a list of either joined with `;`, or a day or a minute. */
export type ClaimDateFormat = 'yyyymmdd' | 'yyyymmddHHMM' | 'yyyymmdd;' | 'yyyymmddHHMM;' | 'yyyymmdd|yyyymmddHHMM';

/** One field (chỉ tiêu) of a table, as its decision says. */
export interface TableField {
  /** Name of the element, e.g. `MA_LK`. */
  name: string;
  type: 'string' | 'number';
  /** Most characters; null where the decision says «n» (no limit). */
  maxLength: number | null;
  /** Numbers: most decimals; null where none are stated. */
  decimals: number | null;
  date: ClaimDateFormat | null;
  /** `conditional`: only in cases the decision names; `unknown`: the portal's list was not seen for this field. */
  required: 'yes' | 'no' | 'conditional' | 'unknown';
}

/** One table (bảng) of a standard. */
export interface TableShape {
  /** `XML1` … `XML15`, and `XML0` for the check-in message. */
  name: string;
  /** Outermost element of the inner document; null for a table that is never sent as XML (XML12). */
  root: string | null;
  /** Element around the rows, where there is one. */
  list: string | null;
  /** Element of one row; null when the root itself is the only row. */
  row: string | null;
  /** In the decision's order. */
  fields: readonly TableField[];
  /** Where the table was collected from. */
  source: string;
  confidence: 'high' | 'medium' | 'low';
}

const dateFormats: Record<string, ClaimDateFormat> = {
  '@d': 'yyyymmdd',
  '@t': 'yyyymmddHHMM',
  '@d*': 'yyyymmdd;',
  '@t*': 'yyyymmddHHMM;',
  '@dt': 'yyyymmdd|yyyymmddHHMM',
};
const requiredMarks: Record<string, TableField['required']> = { '!': 'yes', '': 'no', '?': 'conditional', '~': 'unknown' };

function unpackField(packed: string): TableField {
  const parts = /^([A-Z0-9_]+):([SN])([0-9]*)(?:\.([0-9]+))?(@[dt*]+)?([!?~]?)$/.exec(packed);
  if (parts === null) throw new Error(`The packed field «${packed}» is not well formed`);
  const [, name = '', type, length, decimals, date, mark = ''] = parts;
  return {
    name,
    type: type === 'N' ? 'number' : 'string',
    maxLength: length === undefined || length === '' ? null : Number(length),
    decimals: decimals === undefined ? null : Number(decimals),
    date: date === undefined ? null : dateFormats[date] ?? null,
    required: requiredMarks[mark] ?? 'unknown',
  };
}

function unpackTable(name: string, packed: PackedTable): TableShape {
  const { root, list, row, confidence } = packed;
  const fields = packed.fields.split(' ').map(unpackField);
  return { name, root, list, row, fields, source: tableSources[packed.source] ?? '', confidence };
}

const unpacked = new Map<Standard, ReadonlyMap<string, TableShape>>();

/** Every table of a standard by its LOAIHOSO, in the decision's order. */
export function listTables(standard: Standard): ReadonlyMap<string, TableShape> {
  let tables = unpacked.get(standard);
  if (tables === undefined) {
    tables = new Map(Object.entries(packedTables[standard]).map(([name, packed]) => [name, unpackTable(name, packed)]));
    unpacked.set(standard, tables);
  }
  return tables;
}

/** One table of a standard, or undefined when that standard has none of this name. */
export function findTable(standard: Standard, name: string): TableShape | undefined {
  return listTables(standard).get(name);
}
