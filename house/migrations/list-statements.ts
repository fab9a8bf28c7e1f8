/** One statement of a file of SQL, without comments in front, and the line it begins on. */
export interface Statement {
  text: string;
  line: number;
}

/** The end of what begins at `at` and holds semicolons that end nothing: a comment, a text, a quoted name, a body between `$…$`. */
function endOfOpaque(text: string, at: number): number | undefined {
  const end = (mark: string, from: number) => (text.indexOf(mark, from) < 0 ? text.length : text.indexOf(mark, from) + mark.length);
  if (text.startsWith('--', at)) return end('\n', at);
  if (text.startsWith('/*', at)) return end('*/', at + 2);
  if (text[at] === "'" || text[at] === '"') return end(text[at] as string, at + 1);
  const dollar = /^\$\w*\$/.exec(text.slice(at, at + 64))?.[0];
  return dollar === undefined ? undefined : end(dollar, at + dollar.length);
}

/** The statements of a file of SQL, in order. Semicolons in comments, texts and function bodies end nothing. */
export function listStatements(text: string): Statement[] {
  const statements: Statement[] = [];
  let began: number | undefined;
  for (let at = 0; at < text.length; ) {
    const isComment = text.startsWith('--', at) || text.startsWith('/*', at);
    if (text[at] === ';' && began !== undefined) {
      statements.push({ text: text.slice(began, at).trim(), line: text.slice(0, began).split('\n').length });
      began = undefined;
    } else if (began === undefined && !isComment && /\S/.test(text[at] as string)) began = at;
    at = endOfOpaque(text, at) ?? at + 1;
  }
  if (began !== undefined) statements.push({ text: text.slice(began).trim(), line: text.slice(0, began).split('\n').length });
  return statements;
}
