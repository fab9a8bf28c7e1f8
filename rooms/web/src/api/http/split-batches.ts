/** Parts a list into lists of at most `most`, in order; none of an empty list. */
export function splitBatches<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
