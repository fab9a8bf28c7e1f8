/** A group that is repeated without end and holds something repeated without end: `(a+)*`, `([0-9]*,)+`. */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\}|\{\d{3,}\})/;

/** Characters inside `[…]` repeat nothing; one letter stands for each class. */
function withoutClasses(pattern: string): string {
  return pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').unicode;
  } catch {
    return false;
  }
}

/**
 * Why a pattern cannot be used: it is no regular expression (`definition.pattern-broken`), or it repeats within a repetition,
 * which takes time exponential in the length of a text that does not match (`definition.pattern-slow`). Null when it can.
 */
export function patternProblem(pattern: string): 'definition.pattern-broken' | 'definition.pattern-slow' | null {
  if (!isRegularExpression(pattern)) return 'definition.pattern-broken';
  return NESTED_REPEAT.test(withoutClasses(pattern)) ? 'definition.pattern-slow' : null;
}
