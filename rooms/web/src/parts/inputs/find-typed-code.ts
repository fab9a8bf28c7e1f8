/** The term whose code was typed out, without minding case, dots and spaces: `j069` → J06.9. */
export function findTypedCode<Term extends { code: string }>(typed: string, terms: readonly Term[]): Term | undefined {
  const wanted = bare(typed);
  return wanted === '' ? undefined : terms.find((term) => bare(term.code) === wanted);
}

function bare(code: string): string {
  return code.toUpperCase().replace(/[.\s]/g, '');
}
