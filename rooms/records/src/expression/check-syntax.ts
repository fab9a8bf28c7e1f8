import { ExpressionError } from './expression-error.ts';

/** The longest of the content has about 200 characters; bounds the work of a hostile definition. */
const MAXIMUM_LENGTH = 4000;
const MAXIMUM_NESTING = 40;
const MAXIMUM_PREFIXES = 4;

type TokenKind = 'space' | 'number' | 'text' | 'word' | 'prefix' | 'minus' | 'infix' | 'open' | 'close' | 'list' | 'endlist' | 'comma';

const tokens: readonly [kind: TokenKind, pattern: RegExp][] = [
  ['space', /[ \t\r\n]+/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y],
  ['number', /[0-9]+(?:\.[0-9]+)?(?![0-9A-Za-z_.])/y],
  ['text', /'(?:[^'\\\p{Cc}]|\\['"\\])*'|"(?:[^"\\\p{Cc}]|\\['"\\])*"/uy],
  ['infix', /==|!=|<=|>=|&&|\|\||[<>+*/]/y],
  ['minus', /-/y],
  ['prefix', /!/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['list', /\[/y],
  ['endlist', /\]/y],
  ['comma', /,/y],
];

type Bracket = 'call' | 'brackets' | 'list';

interface Scan {
  /** What is open: a call `f(`, brackets `(`, a list `[`. */
  open: Bracket[];
  /** A value must come next (true), or may not (false). */
  wantsValue: boolean;
  previous: TokenKind | null;
  prefixes: number;
}

function readToken(text: string, position: number): [TokenKind, number] {
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = position;
    if (pattern.test(text)) return [kind, pattern.lastIndex];
  }
  throw new ExpressionError('unexpected character', position);
}

/** Whether a token stands where a value begins (true) or ends (false); a minus may do both. */
const standsBeforeValue: Record<Exclude<TokenKind, 'space' | 'minus' | 'open'>, boolean> = {
  word: true, number: true, text: true, prefix: true, list: true, infix: false, comma: false, close: false, endlist: false,
};

/** Whether a value must follow a token. */
const wantsValueAfter: Record<Exclude<TokenKind, 'space'>, boolean> = {
  word: false, number: false, text: false, close: false, endlist: false, prefix: true, minus: true, open: true, list: true, infix: true, comma: true,
};

function isInPlace(scan: Scan, kind: Exclude<TokenKind, 'space'>): boolean {
  if (kind === 'minus') return true;
  if (kind === 'open') return scan.wantsValue || scan.previous === 'word';
  // `f()` is left to the check of arguments, which knows the function's name.
  if (kind === 'close' && scan.previous === 'open' && scan.open.at(-1) === 'call') return true;
  return standsBeforeValue[kind] === scan.wantsValue;
}

function openOrClose(scan: Scan, kind: TokenKind, position: number): void {
  const innermost = scan.open.at(-1);
  if (kind === 'open') scan.open.push(scan.wantsValue ? 'brackets' : 'call');
  else if (kind === 'list') scan.open.push('list');
  else if (kind === 'comma' && (innermost === undefined || innermost === 'brackets')) throw new ExpressionError('a comma stands only between arguments', position);
  else if (kind === 'close' || kind === 'endlist') {
    if (innermost === undefined || (innermost === 'list') !== (kind === 'endlist')) throw new ExpressionError('brackets do not match', position);
    scan.open.pop();
  }
}

function take(scan: Scan, kind: Exclude<TokenKind, 'space'>, position: number): void {
  if (!isInPlace(scan, kind)) throw new ExpressionError(scan.wantsValue ? 'a value is missing' : 'an operator is missing', position);
  openOrClose(scan, kind, position);
  const isPrefix = kind === 'prefix' || (kind === 'minus' && scan.wantsValue);
  scan.prefixes = isPrefix ? scan.prefixes + 1 : 0;
  scan.wantsValue = wantsValueAfter[kind];
  scan.previous = kind;
  if (scan.prefixes > MAXIMUM_PREFIXES || scan.open.length > MAXIMUM_NESTING) throw new ExpressionError('nested too deeply', position);
}

/**
 * Refuses what jsep would let pass but this language does not have: `a b`, `f(a b)`, stray commas and semicolons,
 * `===`, `%`, `?:`, `a[0]`, `a?.b`, exponents, escapes other than \\ \' \" … and texts long or nested enough to exhaust the stack.
 *
 * @throws ExpressionError
 */
export function checkSyntax(text: string): void {
  if (text.length > MAXIMUM_LENGTH) throw new ExpressionError(`longer than ${MAXIMUM_LENGTH} characters`, MAXIMUM_LENGTH);
  const scan: Scan = { open: [], wantsValue: true, previous: null, prefixes: 0 };
  let position = 0;
  while (position < text.length) {
    const [kind, end] = readToken(text, position);
    if (kind !== 'space') take(scan, kind, position);
    position = end;
  }
  if (scan.wantsValue) throw new ExpressionError('a value is missing', text.length);
  if (scan.open.length > 0) throw new ExpressionError('a bracket is not closed', text.length);
}
