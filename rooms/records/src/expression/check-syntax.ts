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

interface Scan {
  /** What is open: a call `f(`, brackets `(`, a list `[`. */
  open: ('call' | 'brackets' | 'list')[];
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

function take(scan: Scan, kind: TokenKind, position: number): void {
  const refuse = (): never => {
    throw new ExpressionError(scan.wantsValue ? 'a value is missing' : 'an operator is missing', position);
  };
  const wantedValue = scan.wantsValue;
  switch (kind) {
    case 'word':
    case 'number':
    case 'text':
      if (!wantedValue) refuse();
      scan.wantsValue = false;
      break;
    case 'prefix':
      if (!wantedValue) refuse();
      scan.prefixes += 1;
      break;
    case 'minus':
      if (wantedValue) scan.prefixes += 1;
      scan.wantsValue = true;
      break;
    case 'open':
      if (!wantedValue && scan.previous !== 'word') refuse();
      scan.open.push(wantedValue ? 'brackets' : 'call');
      scan.wantsValue = true;
      break;
    case 'list':
      if (!wantedValue) refuse();
      scan.open.push('list');
      break;
    case 'infix':
      if (wantedValue) refuse();
      scan.wantsValue = true;
      break;
    case 'comma':
      if (wantedValue) refuse();
      if (scan.open.length === 0 || scan.open.at(-1) === 'brackets') throw new ExpressionError('a comma stands only between arguments', position);
      scan.wantsValue = true;
      break;
    default:
      // `f()` is left to the check of arguments, which knows the function's name.
      if (wantedValue && !(kind === 'close' && scan.previous === 'open' && scan.open.at(-1) === 'call')) refuse();
      scan.wantsValue = false;
      if (scan.open.length === 0 || (scan.open.pop() === 'list') !== (kind === 'endlist')) throw new ExpressionError('brackets do not match', position);
  }
  if (!scan.wantsValue || kind === 'infix') scan.prefixes = 0;
  if (scan.prefixes > MAXIMUM_PREFIXES || scan.open.length > MAXIMUM_NESTING) throw new ExpressionError('nested too deeply', position);
  scan.previous = kind;
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
