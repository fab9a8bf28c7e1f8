type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;
type Kind = 'u8' | 'u16' | 'u32' | 'i32';

const MAKERS: Record<Kind, (length: number) => Numbers> = {
  u8: (length) => new Uint8Array(length),
  u16: (length) => new Uint16Array(length),
  u32: (length) => new Uint32Array(length),
  i32: (length) => new Int32Array(length),
};

/** Rows of whole numbers kept column by column: a province's people in some 40 MB. */
export interface Columns<Name extends string> {
  readonly length: number;
  /** Columns by name; ask again after `add`, which may have moved them. */
  readonly of: Readonly<Record<Name, Numbers>>;
  /** Adds a row and returns its number; columns not named are 0. */
  add(row: Partial<Record<Name, number>>): number;
}

/** @param kinds name → size of its numbers @param expected rows to make room for */
export function makeColumns<Name extends string>(kinds: Readonly<Record<Name, Kind>>, expected: number): Columns<Name> {
  const names = Object.keys(kinds) as Name[];
  let capacity = Math.max(16, expected);
  let length = 0;
  const of = Object.fromEntries(names.map((name) => [name, MAKERS[kinds[name]](capacity)])) as Record<Name, Numbers>;
  const grow = (): void => {
    capacity = Math.ceil(capacity * 1.5);
    for (const name of names) {
      const wider = MAKERS[kinds[name]](capacity);
      wider.set(of[name]);
      of[name] = wider;
    }
  };
  return {
    get length() {
      return length;
    },
    of,
    add: (row) => {
      if (length === capacity) grow();
      for (const name in row) of[name as Name][length] = row[name as Name]!;
      length += 1;
      return length - 1;
    },
  };
}
