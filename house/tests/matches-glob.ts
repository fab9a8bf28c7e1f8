/** A pattern of paths as a regular expression: `**` any folders, `*` within a name, `{a,b}` one of them. */
function compileGlob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll('**/', '\u0000')
    .replaceAll('**', '\u0001')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000', '(?:[^/]+/)*')
    .replaceAll('\u0001', '.*');
  return new RegExp(`^${source}$`);
}

/** Whether a path fits a pattern. Node has this only from version 22 on. */
export const matchesGlob = (path: string, pattern: string): boolean => compileGlob(pattern).test(path);
