/** What the lock file says of a package, by the folder it is installed in (`node_modules/a/node_modules/b`). */
export interface LockedPackage {
  version?: string;
  license?: string;
  engines?: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
  peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  link?: boolean;
  resolved?: string;
}

export type Lock = Readonly<Record<string, LockedPackage>>;

/** The folder from which a package at `from` gets `name`: below itself first, then below what it lies in, at last below the root. */
export function resolveInstalled(lock: Lock, from: string, name: string): string | undefined {
  for (let folder = from; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}/node_modules/${name}` in lock) return `${folder}/node_modules/${name}`;
  }
  return `node_modules/${name}` in lock ? `node_modules/${name}` : undefined;
}

function needsOf(each: LockedPackage): string[] {
  const peers = Object.keys(each.peerDependencies ?? {}).filter((name) => each.peerDependenciesMeta?.[name]?.optional !== true);
  return [...Object.keys(each.dependencies ?? {}), ...Object.keys(each.optionalDependencies ?? {}), ...peers];
}

/** Everything that is installed because of some packages, themselves included: paths of `node_modules`, workspaces left out. */
export function listClosure(lock: Lock, roots: readonly { from: string; name: string }[]): string[] {
  const seen = new Set<string>();
  const visit = (from: string, name: string): void => {
    const found = resolveInstalled(lock, from, name);
    const path = found !== undefined && lock[found]?.link === true ? (lock[found].resolved ?? found) : found;
    if (path === undefined || seen.has(path)) return;
    seen.add(path);
    for (const need of needsOf(lock[path] ?? {})) visit(path, need);
  };
  for (const { from, name } of roots) visit(from, name);
  return [...seen].filter((path) => path.includes('node_modules/')).sort();
}
