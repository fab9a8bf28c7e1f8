/** The manifest of a planted room, as a file of a planted tree. */
export function plantManifest(name: string, floor: number, tables: { dependencies?: readonly string[]; devDependencies?: readonly string[] } = {}, more: object = {}): Record<string, string> {
  const table = (names: readonly string[] = []) => Object.fromEntries(names.map((each) => [each, '*']));
  const manifest = {
    name: `@tuyen/${name}`,
    private: true,
    type: 'module',
    tuyen: { floor },
    exports: { '.': './src/index.ts' },
    dependencies: table(tables.dependencies),
    devDependencies: table(tables.devDependencies),
    ...more,
  };
  return { [`rooms/${name}/package.json`]: JSON.stringify(manifest) };
}
