/**
 * What Chromium 109 has beyond ES2022. The compiler knows ES2022 and this, so that `toSorted` and the like (Chromium 110
 * and later) are refused wherever the code of this room or of a pure room it uses calls them.
 */
interface ReadonlyArray<T> {
  findLast<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
}

interface Array<T> {
  findLast<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: T[]) => unknown): number;
}

declare namespace Intl {
  interface NumberFormatOptionsSignDisplayRegistry {
    negative: never;
  }
}
