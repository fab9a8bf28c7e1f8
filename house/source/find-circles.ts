/** Things and what each leads to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The sets of things that lead to each other in a circle (strongly connected components of two or more),
 * each sorted, the largest first. Tarjan, SIAM J. Comput. 1(2), 1972.
 */
export function findCircles(graph: Graph): string[][] {
  const numberOf = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles: string[][] = [];

  const close = (thing: string): void => {
    const circle: string[] = [];
    for (let member = ''; member !== thing; ) {
      member = stack.pop() as string;
      onStack.delete(member);
      circle.push(member);
    }
    if (circle.length > 1) circles.push(circle.sort());
  };

  const visit = (thing: string): void => {
    const number = numberOf.size;
    numberOf.set(thing, number);
    lowest.set(thing, number);
    stack.push(thing);
    onStack.add(thing);
    for (const next of graph.get(thing) ?? []) {
      if (!numberOf.has(next)) visit(next);
      if (onStack.has(next)) lowest.set(thing, Math.min(lowest.get(thing) as number, lowest.get(next) as number));
    }
    if (lowest.get(thing) === number) close(thing);
  };

  for (const thing of graph.keys()) if (!numberOf.has(thing)) visit(thing);
  return circles.sort((a, b) => b.length - a.length || (a[0] as string).localeCompare(b[0] as string));
}
