import type { DataValue } from '../../records/record.ts';
import { type Fields, isAnswered, isFields } from './filling.ts';

function compactValue(value: DataValue, keepNulls: boolean): DataValue | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((row) => !isFields(row) || isAnswered(row));
    if (rows.length > 0) return rows;
    return keepNulls ? null : undefined;
  }
  return isFields(value) && Object.keys(value).length === 0 ? undefined : value;
}

/** Takes empty lines, empty lists and empty groups out of the answers of a form; a list emptied in a state form clears it. */
export function compact(data: Fields, keepNulls: boolean): Fields {
  const compacted: Fields = {};
  for (const name of Object.keys(data)) {
    const value = compactValue(data[name] as DataValue, keepNulls);
    if (value !== undefined) compacted[name] = value;
  }
  return compacted;
}
