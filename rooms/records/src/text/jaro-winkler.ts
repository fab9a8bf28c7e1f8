/** Characters of `a` that have an equal, still free character of `b` at most `reach` places away, in order; with those of `b`. */
function matches(a: string[], b: string[]): [ofA: string[], ofB: string[]] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA = a.filter((character, index) => {
    const end = Math.min(b.length, index + reach + 1);
    for (let other = Math.max(0, index - reach); other < end; other += 1) {
      if (!taken.has(other) && b[other] === character) {
        taken.add(other);
        return true;
      }
    }
    return false;
  });
  return [ofA, b.filter((_, index) => taken.has(index))];
}

/**
 * Likeness of two words, 0…1, by Jaro with Winkler's reward for up to four equal first characters (0.1 each).
 * Jaro's greedy matching can depend on which word comes first; the larger of both directions is taken, so that the order never matters.
 * Source: W. E. Winkler, «String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage», 1990.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [Array.from(a), Array.from(b)];
  const jaro = Math.max(directedJaro(left, right), directedJaro(right, left));
  let prefix = 0;
  while (prefix < 4 && prefix < left.length && left[prefix] === right[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function directedJaro(a: string[], b: string[]): number {
  const [ofA, ofB] = matches(a, b);
  const common = ofA.length;
  if (common === 0) return 0;
  const moved = ofA.filter((character, index) => character !== ofB[index]).length;
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
}
