/**
 * A field of a draft is named by a key that does not change when lines of a list come and go:
 * `vital_signs.systolic`, and within a list by the line's own number: `diagnosis#7.code`.
 * Findings name it by its place, lines counted from 1: `diagnosis[1].code`.
 */
export function joinKey(parent: string, field: string): string {
  return parent === '' ? field : `${parent}.${field}`;
}

export function lineKey(list: string, line: number): string {
  return `${list}#${line}`;
}

/** The key of a finding's field; `lines` tells the lines of a list in order. A place outside the lists keeps its own text. */
export function keyOfPlace(place: string, lines: (list: string) => readonly number[]): string {
  return place.replace(/^([^[\]]+)\[(\d+)\]/, (whole, list: string, count: string) => {
    const line = lines(list)[Number(count) - 1];
    return line === undefined ? whole : lineKey(list, line);
  });
}

/** An id for the field's element in the page, fit for links and selectors. */
export function elementId(key: string): string {
  return `truong-${key.replace(/[.#]/g, '-')}`;
}
