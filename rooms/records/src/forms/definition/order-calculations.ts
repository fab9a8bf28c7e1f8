/** A node and the nodes that must be known before it. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/** An order in which each node comes after what it depends on, and the circles that make one impossible. */
export interface CalculationOrder {
  order: string[];
  /** Each circle as the nodes along it, in order of dependence; empty when there is none. */
  circles: string[][];
}

/**
 * Sorts nodes so that each follows its dependencies; names that are no nodes are left out.
 * A circle is reported and broken where it was noticed, so the order always holds every node once.
 */
export function orderCalculations(dependencies: Dependencies): CalculationOrder {
  const order: string[] = [];
  const circles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    if (done.has(node)) return;
    const seenAt = trail.indexOf(node);
    if (seenAt >= 0) {
      circles.push(trail.slice(seenAt));
      return;
    }
    trail.push(node);
    for (const needed of dependencies.get(node) ?? []) {
      if (dependencies.has(needed)) visit(needed);
    }
    trail.pop();
    done.add(node);
    order.push(node);
  };
  for (const node of dependencies.keys()) visit(node);
  return { order, circles };
}
