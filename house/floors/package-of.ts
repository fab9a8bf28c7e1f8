/** The package a bare specifier belongs to: `@a/b/c` → `@a/b`, `x/y` → `x`. */
export function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** A specifier of a file: `./x.ts`, `../x.ts`. */
export const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** Not a package and not a file: Node's own, or made by the bundler (`virtual:pwa-register`). */
export const isBuiltIn = (specifier: string): boolean => /^(node|virtual):/.test(specifier);
