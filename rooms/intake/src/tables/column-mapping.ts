/** Column title of a list → what it holds (a target's id), or null for a column left out. */
export type ColumnMapping = Record<string, string | null>;
