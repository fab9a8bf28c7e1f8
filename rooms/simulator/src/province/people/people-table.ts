import { type Columns, makeColumns } from '../columns.ts';

/** Ways into and out of the books, by their numbers. */
export const REASONS_IN = ['first-list', 'birth', 'move'] as const;
export const REASONS_OUT = ['', 'death', 'move'] as const;
export const RELATIONS = ['head', 'spouse', 'child', 'parent', 'grandchild', 'other', 'child-in-law'] as const;
export const BENEFITS = ['default', 'poor', 'child', 'elder', 'minority'] as const;

/** No day: still here, never. */
export const NEVER = 65_535;
/** Days before the first are kept shifted by this many, so that a birth day fits a whole number without a sign. */
export const BIRTH_SHIFT = 45_000;

/** Bits of `known`: which identifiers the books hold. */
export const KNOWN = { citizenNumber: 1, phone: 2, insurance: 4 } as const;
/** Bits of `chronic`. */
export const CHRONIC = { hypertension: 1, diabetes: 2 } as const;

/** Everybody who ever was on the books; the row number is who they are. */
export type PeopleTable = Columns<
  'birth' | 'sex' | 'surname' | 'given' | 'ethnic' | 'household' | 'relation' | 'mother' | 'known' | 'benefit' | 'chronic' | 'managed' | 'commune' | 'from' | 'to' | 'reasonIn' | 'reasonOut' | 'twin' | 'movedTo' | 'movedOn' | 'serial'
>;

/** @param expected people to make room for */
export const makePeopleTable = (expected: number): PeopleTable =>
  makeColumns(
    {
      /** Day of birth relative to the first day, plus BIRTH_SHIFT. */
      birth: 'u16', sex: 'u8', surname: 'u8', given: 'u16', ethnic: 'u8', household: 'u32', relation: 'u8',
      /** Row of the mother plus 1; 0 unknown. */
      mother: 'u32',
      known: 'u8', benefit: 'u8', chronic: 'u8',
      /** Day since when the disease is managed; NEVER when it is not. */
      managed: 'u16',
      commune: 'u16',
      /** First and last day here, relative to the first day of the simulation. */
      from: 'u16', to: 'u16', reasonIn: 'u8', reasonOut: 'u8',
      /** A second entry of somebody: row of the true one plus 1. */
      twin: 'u32',
      /** Commune somebody married or moved into within the province, plus 1, and the day. */
      movedTo: 'u16', movedOn: 'u16',
      /** Number among those of the same sex born in the same year: the end of a citizen number. */
      serial: 'u32',
    },
    expected,
  );

/** Households; the row number is which. */
export type HouseholdTable = Columns<'commune' | 'village' | 'poverty' | 'water' | 'latrine' | 'head' | 'ethnic'>;
export const makeHouseholdTable = (expected: number): HouseholdTable => makeColumns({ commune: 'u16', village: 'u8', poverty: 'u8', water: 'u8', latrine: 'u8', head: 'u32', ethnic: 'u8' }, expected);

export const POVERTY = ['none', 'near-poor', 'poor'] as const;
export const WATER = ['piped', 'well', 'spring', 'rain'] as const;
export const LATRINES = ['hygienic', 'unhygienic', 'none'] as const;
