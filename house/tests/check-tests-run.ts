import { matchesGlob } from './matches-glob.ts';
import type { Inspection } from '../inspection.ts';
import type { Tree } from '../tree/tree.ts';
import { testProjects } from './test-projects.ts';

interface Patterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The runs that take a file. */
export function projectsOf(path: string, projects: Readonly<Record<string, Patterns>> = testProjects): string[] {
  const fits = (patterns: readonly string[]) => patterns.some((pattern) => matchesGlob(path, pattern));
  return Object.entries(projects).filter(([, { include, exclude }]) => fits(include) && !fits(exclude)).map(([name]) => name);
}

/** Every file that is named as a test is run, and run once. */
export function checkTestsRun(tree: Tree): Inspection {
  const tests = [...tree.keys()].filter((path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path));
  const wrongs = tests.flatMap((path) => {
    const projects = projectsOf(path);
    if (projects.length === 1) return [];
    return [{ path, says: projects.length === 0 ? 'is a test that no run takes; see house/tests/test-projects.ts' : `is run twice: ${projects.join(', ')}` }];
  });
  return { looked: tests.length, wrongs };
}
